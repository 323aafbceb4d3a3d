/** The mark of Tellonce: two people and the child that both tell of, drawn as a family tree draws them. */
export function Mark() {
  return (
    <svg className="tl-masthead__mark" viewBox="0 0 34 34" aria-hidden="true" focusable="false">
      <g fill="none" stroke="#fff" strokeWidth="2.2">
        <circle cx="7.5" cy="10" r="5.4" stroke="#f3c98b" />
        <rect x="21.2" y="4.8" width="10.6" height="10.6" />
        <path d="M12.9 10h8.3M17 10v10.4" />
      </g>
      <circle cx="17" cy="25.5" r="5" fill="#f3c98b" />
    </svg>
  );
}
