/** Decoration of the start page: a family, drawn as a family tree, with agencies around it; one of them is not told everything. */
export function StoryPicture() {
  const agencies = [0, 1, 2, 3, 4, 5, 6].map((turn) => {
    const angle = ((turn * 360) / 7 - 90) * (Math.PI / 180);
    return { x: 200 + 158 * Math.cos(angle), y: 190 + 158 * Math.sin(angle), told: turn !== 2 };
  });
  return (
    <svg className="tl-story" viewBox="0 0 400 380" aria-hidden="true" focusable="false">
      {agencies.map(({ x, y, told }) => (
        <g key={x} className={told ? "tl-story__told" : "tl-story__untold"}>
          <line x1={200 + (x - 200) * 0.68} y1={190 + (y - 190) * 0.68} x2={x} y2={y} />
          <circle cx={x} cy={y} r="17" />
        </g>
      ))}
      <circle className="tl-story__ground" cx="200" cy="190" r="106" />
      <g className="tl-story__family">
        <path d="M176 160H224M200 160V196M164 212V196H236V212" />
        <circle cx="156" cy="160" r="20" />
        <rect x="224" y="140" width="40" height="40" />
        <rect x="146" y="212" width="36" height="36" />
        <circle className="tl-story__child" cx="236" cy="230" r="18" />
      </g>
    </svg>
  );
}
