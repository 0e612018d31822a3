/**
 * Readable from five metres: capitals of at least 1/200 of the distance, 25 mm. No rule of the office asks for it; it is a rule of
 * thumb of the FAA's human factors guidance, 17 minutes of arc, where ISO 9241-3 wants at least 16. They are 0.7 of the type's
 * size, so what has to be read from there, the numbers and where to go, is at least 36 mm; on the smallest screen that is meant,
 * 32 inches across (398 mm high), that is 9 % of its shorter side: `9cqmin`, 97 of 1080 px. The newest number is more than twice
 * as large. What is only good to know, who waits and the clock, is 4 %, for those who step up.
 */
import { css } from 'lit';

export const displayStyles = css`
  .screen {
    container-type: size; block-size: 100vh; block-size: 100dvh; border: 0; border-radius: 0;
    display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto auto; line-height: 1.15;
  }
  .screen .head { padding: 1.6cqmin 3cqmin; gap: 2cqmin; border-block-end: 1px solid var(--_line); flex-wrap: wrap; }
  .screen .head h2 { flex: 1; font-size: max(16px, 4cqmin); min-inline-size: 0; }
  .screen .bars { inline-size: 4cqmin; block-size: 4.4cqmin; }
  .screen .clock { font-size: max(16px, 4cqmin); font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .sound { font-size: max(14px, 1.9cqmin); }
  .state { max-inline-size: 30ch; font-size: max(14px, 1.7cqmin); }

  .now { display: grid; min-block-size: 0; }
  .newest { display: flex; flex-direction: column; justify-content: center; align-items: center; text-align: center; padding: 1cqmin 3cqmin; min-block-size: 0; }
  .newest.called { margin: 2cqmin 3cqmin; border: 0.7cqmin solid var(--_accent); border-radius: 2.4cqmin; background: var(--_soft); }
  .which { font-size: max(16px, 4.4cqmin); font-weight: 600; }
  .which span { font-weight: 400; white-space: nowrap; }
  .screen .number { font-size: min(26cqmin, 21cqi); line-height: 1.02; font-weight: 800; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .counter { font-size: min(11cqmin, 10cqi); font-weight: 700; overflow-wrap: anywhere; text-wrap: balance; }
  .nobody { font-size: max(22px, 6cqmin); font-weight: 700; }
  .nobody + p { font-size: max(16px, 4cqmin); color: var(--_muted); margin-block-start: 1cqmin; }

  .screen h3 { font-size: max(16px, 3.4cqmin); color: var(--_muted); font-weight: 600; }
  .screen :is(ol, ul) { list-style: none; }
  .earlier { padding: 0 3cqmin 1.5cqmin; }
  .earlier ol { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 4cqmin; }
  .earlier li { display: flex; gap: 2cqmin; justify-content: space-between; align-items: baseline; font-size: max(22px, 9cqmin); border-block-end: 1px solid var(--_line); min-inline-size: 0; }
  .earlier strong { font-variant-numeric: tabular-nums; white-space: nowrap; }
  .earlier span { text-align: end; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }

  .waiting { padding: 1.2cqmin 3cqmin; background: var(--_sunken); display: flex; flex-wrap: wrap; gap: 0.6cqmin 4cqmin; align-items: baseline; }
  .waiting ul { display: flex; flex-wrap: wrap; gap: 0.6cqmin 4cqmin; font-size: max(16px, 3.6cqmin); }
  .waiting li { white-space: nowrap; }
  .waiting strong { font-variant-numeric: tabular-nums; }
  .lost { font-size: max(16px, 3.2cqmin); font-weight: 600; padding: 1cqmin 3cqmin; background: var(--_warn-soft); color: var(--_warn); border-block-start: 0.4cqmin solid; }

  @container (min-aspect-ratio: 1/1) {
    .earlier ol { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  /* A box lower than a screen shows what is called, and no more than fits. */
  @container (max-height: 400px) {
    .earlier, .waiting { display: none; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .newest.called { animation: called 1s ease-in-out 6; }
    .newest.odd { animation-name: called-anew; }
    @keyframes called { 50% { transform: scale(0.97); border-color: var(--_text); } }
    @keyframes called-anew { 50% { transform: scale(0.97); border-color: var(--_text); } }
  }
  @media (forced-colors: active) { .newest.called { border-color: Highlight; } }
`;
