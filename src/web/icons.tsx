/** Our own mark: a lighthouse whose beam is the only thing that moves across the dark. */
export const Lighthouse = () => (
  <svg class="mark" viewBox="8 0 24 32" width="24" height="32" aria-hidden="true" focusable="false">
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

/** One line drawing for each place of the bar, on a 24 px grid. */
const SHAPES = {
  today: 'M4 18h16M6.5 18a5.5 5.5 0 0 1 11 0M12 5v3M4.9 9.9l2 2M19.1 9.9l-2 2',
  alerts: 'M6 17h12l-1.6-2.6V10a4.4 4.4 0 0 0-8.8 0v4.4zM10 20h4M12 3v2',
  mentions: 'M5 5h14v14H5zM8 9h8M8 12h8M8 15h5',
  claims: 'M4 5h16v10h-9l-4 4v-4H4zM9 10l2 2 4-4',
  more: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z',
} as const;
export type IconName = keyof typeof SHAPES;

export const Icon = ({ name }: { name: IconName }) => (
  <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
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
