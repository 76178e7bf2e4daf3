const TAU = Math.PI * 2;

const point = (radius, angle) => `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;

/** The outline of a gear around 0 0: each tooth a small trapezoid, feet wider than heads. */
export function gearPath(teeth, outer, root) {
  const step = TAU / teeth;
  const corners = Array.from({ length: teeth }, (_, tooth) => {
    const at = tooth * step - TAU / 4;
    return [
      point(root, at - step * 0.30), point(outer, at - step * 0.17),
      point(outer, at + step * 0.17), point(root, at + step * 0.30),
    ];
  }).flat();
  return `M${corners.join('L')}Z`;
}

/** A star polygon {points/skip} around 0 0, or several when the two share a divisor. */
export function starPath(points, skip, radius, turn = 0) {
  const corner = (index) => point(radius, turn - TAU / 4 + index * (TAU / points));
  const seen = new Set();
  let path = '';
  for (let start = 0; start < points; start++) {
    if (seen.has(start)) {
      continue;
    }
    const walk = [];
    for (let at = start; !seen.has(at); at = (at + skip) % points) {
      seen.add(at);
      walk.push(corner(at));
    }
    path += `M${walk.join('L')}Z`;
  }
  return path;
}

/** Places on a circle around 0 0, the first at the top. */
export function ring(count, radius, turn = 0) {
  return Array.from({ length: count }, (_, index) => {
    const angle = turn - TAU / 4 + index * (TAU / count);
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), angle };
  });
}
