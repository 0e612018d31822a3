/** The voice of the waiting room: a chime and a spoken call, one after another. A browser allows it only once somebody has pressed. */
import type { QueueCall } from '../../client/queue.ts';
import { spoken } from '../../locale/id/queue-display.ts';

/** Two falling tones, as in a station: hertz, and seconds from the beginning. */
const CHIME = [[783.99, 0], [659.25, 0.45]] as const;
const CHIME_S = 1.5;
const LOUDNESS = 0.4;
/** Some browsers never say that they have finished speaking. */
const LONGEST_MS = 20_000;
/** Slower than a conversation: a room echoes. */
const RATE = 0.85;

export class Caller {
  readonly #changed: () => void;
  #audio: AudioContext | undefined;
  #waiting: readonly QueueCall[] = [];
  #calling = false;

  /** `changed`: the switch or the voice is another one. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get on(): boolean {
    return this.#audio !== undefined;
  }

  get speaks(): boolean {
    return voice() !== undefined;
  }

  /** Only from a press. The chime is what tells whoever pressed that there is sound. */
  switch(): void {
    if (this.#audio) return this.off();
    this.#audio = new AudioContext();
    // Voices come when they come.
    globalThis.speechSynthesis?.addEventListener('voiceschanged', this.#changed);
    void this.#chime(this.#audio);
    this.#changed();
  }

  off(): void {
    globalThis.speechSynthesis?.removeEventListener('voiceschanged', this.#changed);
    globalThis.speechSynthesis?.cancel();
    void this.#audio?.close();
    this.#audio = undefined;
    this.#waiting = [];
    this.#changed();
  }

  call(calls: readonly QueueCall[]): void {
    if (!this.#audio) return;
    this.#waiting = [...this.#waiting, ...calls];
    void this.#callAll();
  }

  async #callAll(): Promise<void> {
    if (this.#calling) return;
    this.#calling = true;
    while (this.#audio) {
      const [next, ...others] = this.#waiting;
      if (!next) break;
      this.#waiting = others;
      await this.#chime(this.#audio);
      await speak(spoken(next.number, next.counter));
    }
    this.#calling = false;
  }

  async #chime(audio: AudioContext): Promise<void> {
    // A screen that slept has suspended it. Not waited for: what cannot be resumed never answers, and the spoken call still comes.
    audio.resume().catch(() => {});
    for (const [hertz, from] of CHIME) {
      const [tone, volume, start] = [audio.createOscillator(), audio.createGain(), audio.currentTime + from];
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(LOUDNESS, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 1);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 1);
    }
    await new Promise((over) => setTimeout(over, CHIME_S * 1_000));
  }
}

/** Absent where the device has no Indonesian voice: another one would read the numbers as nobody here says them. */
const voice = (): SpeechSynthesisVoice | undefined => globalThis.speechSynthesis?.getVoices().find(({ lang }) => /^(id|in)\b/i.test(lang));

function speak(text: string): Promise<void> {
  const with_ = voice();
  if (!with_) return Promise.resolve();
  return new Promise((over) => {
    const words = new SpeechSynthesisUtterance(text);
    Object.assign(words, { voice: with_, lang: 'id-ID', rate: RATE });
    const limit = setTimeout(end, LONGEST_MS);
    function end(): void {
      clearTimeout(limit);
      over();
    }
    words.addEventListener('end', end);
    words.addEventListener('error', end);
    speechSynthesis.speak(words);
  });
}
