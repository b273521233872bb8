import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  type Plugin,
} from 'chart.js';
import type { BarLook, Bars } from './bars.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Colours as they are now, from the page's own tokens, and the size of its text. */
export interface ChartStyle {
  readonly ink: string;
  readonly grid: string;
  readonly fill: string;
  readonly font: string;
  readonly fontSizePx: number;
}

/** A chart that was drawn. */
export interface DrawnBars {
  /** The palette has changed, or the page goes to paper. */
  restyle(style: ChartStyle): void;
  end(): void;
}

type BarChart = Chart<'bar', number[], string>;

/** Draw lying bars. Nothing moves, and nothing answers to a pointer: every number is written beside its bar. */
export function drawBars(canvas: HTMLCanvasElement, bars: Bars, style: ChartStyle): DrawnBars {
  let current = style;
  const chart: BarChart = new Chart(canvas, {
    type: 'bar',
    data: { labels: [...bars.names], datasets: datasetsOf(bars, style) },
    options: { ...optionsOf(style) },
    plugins: [wordsAbove(bars, () => current)],
  });
  return {
    restyle(changed) {
      current = changed;
      chart.data.datasets = datasetsOf(bars, changed);
      chart.options = optionsOf(changed);
      chart.update('none');
    },
    end: () => chart.destroy(),
  };
}

function datasetsOf({ parts }: Bars, style: ChartStyle): ChartDataset<'bar', number[]>[] {
  return parts.map(({ label, look, values }) => ({
    ...{ label, data: [...values], backgroundColor: fillOf(look, style) },
    ...{ borderColor: style.fill, borderWidth: 1.5, borderSkipped: false },
    ...{ barThickness: style.fontSizePx * 0.9, minBarLength: 0 },
  }));
}

function optionsOf({ ink, grid, font, fontSizePx }: ChartStyle) {
  return {
    ...{ indexAxis: 'y' as const, animation: false as const, events: [], maintainAspectRatio: false },
    layout: { padding: { right: fontSizePx } },
    scales: {
      x: {
        ...{ stacked: true, beginAtZero: true, border: { display: false } },
        // Marks at the edge only: lines through the picture would cross the words above the bars.
        grid: { color: grid, drawOnChartArea: false },
        ticks: { precision: 0, maxTicksLimit: 6, color: ink, font: { family: font, size: fontSizePx * 0.8 } },
      },
      y: { stacked: true, ticks: { display: false }, grid: { display: false }, border: { color: ink } },
    },
  };
}

/** The name of each bar above its begin, its numbers above its end. */
function wordsAbove(bars: Bars, styleNow: () => ChartStyle): Plugin<'bar'> {
  return {
    id: 'words-above',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const { ink, font, fontSizePx } = styleNow();
      const [plain, strong] = [`${fontSizePx}px ${font}`, `600 ${fontSizePx}px ${font}`];
      const gap = fontSizePx * 0.25;
      ctx.save();
      ctx.font = strong;
      const names = bars.names.map((name) => fitting(ctx, name, chartArea.width - gap));
      const room = names.map((name) => chartArea.width - ctx.measureText(name).width - gap * 5);
      ctx.font = plain;
      const notes = bars.notes.find((way) =>
        way.every((note, at) => ctx.measureText(note).width <= (room[at] ?? 0)),
      );
      Object.assign(ctx, { fillStyle: ink, textBaseline: 'bottom' });
      for (const [at, name] of names.entries()) {
        const bottom = (scales['y']?.getPixelForValue(at) ?? 0) - fontSizePx * 0.6;
        Object.assign(ctx, { font: strong, textAlign: 'left' });
        ctx.fillText(name, chartArea.left + gap, bottom);
        Object.assign(ctx, { font: plain, textAlign: 'right' });
        ctx.fillText(notes?.[at] ?? '', chartArea.right, bottom);
      }
      ctx.restore();
    },
  };
}

/** As much of a text as there is room for. */
function fitting(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  let shown = text;
  while (shown.length > 1 && ctx.measureText(shown).width > width) shown = `${shown.slice(0, -2).trim()}…`;
  return shown;
}

/** Full, hatched or empty: told apart also where there is no colour. */
function fillOf(look: BarLook, { fill }: ChartStyle): string | CanvasPattern {
  if (look === 'full') return fill;
  const tile = Object.assign(document.createElement('canvas'), { width: 6, height: 6 });
  const ctx = tile.getContext('2d');
  if (look === 'open' || !ctx) return 'transparent';
  ctx.strokeStyle = fill;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  // A diagonal that goes on in the next tile.
  for (const shift of [-6, 0, 6]) {
    ctx.moveTo(shift, 6);
    ctx.lineTo(shift + 6, 0);
  }
  ctx.stroke();
  return ctx.createPattern(tile, 'repeat') ?? 'transparent';
}
