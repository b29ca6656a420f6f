/** Our own mark: a lighthouse whose beam is the only thing that moves across the dark. */
export const Lighthouse = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <path class="mark-beam" d="M17.5 8.2 31 3v11z" />
    <path class="mark-tower" d="M12.6 12h6.8l1.8 14H10.8z" />
    <path class="mark-band" d="M12.2 16.5h7.6l.4 3.6h-8.4z" />
    <path
      class="mark-tower"
      d="M11.4 10.6h9.2V12h-9.2zM13.4 5.8h5.2v4h-5.2zM16 2.4l3.4 2.6h-6.8zM8.6 26.6h14.8v2.2H8.6z"
    />
    <path class="mark-lamp" d="M14.6 6.9h2.8v2.2h-2.8z" />
  </svg>
);

/** One line drawing per room of the desk, on a 24 px grid. */
const SHAPES = {
  today: 'M4 18h16M6.5 18a5.5 5.5 0 0 1 11 0M12 5v3M4.9 9.9l2 2M19.1 9.9l-2 2',
  alerts: 'M6 17h12l-1.6-2.6V10a4.4 4.4 0 0 0-8.8 0v4.4zM10 20h4M12 3v2',
  forecast: 'M4 19h16M4 16l5-6 4 3 7-8M15 5h5v5',
  mentions: 'M5 5h14v14H5zM8 9h8M8 12h8M8 15h5',
  claims: 'M4 5h16v10h-9l-4 4v-4H4zM9 10l2 2 4-4',
  sources: 'M12 13v7M9 20h6M8.5 15.5a5 5 0 1 1 7 0M5.7 18.3a9 9 0 1 1 12.6 0',
  letters: 'M4 6h16v12H4zM4 7l8 6 8-6',
  digests: 'M5 19h14M7 16v-5M12 16V6M17 16V9',
  teach: 'M3 9.5 12 6l9 3.5-9 3.5zM7 11.5V16c3 1.8 7 1.8 10 0v-4.5M21 9.5V15',
} as const;
export type IconName = keyof typeof SHAPES;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path
      d={SHAPES[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
