/** Telling an officer who looks elsewhere that a visitor has written. Never what was written. */
import type { InboxEntry } from '../client/desk.ts';
import type { DeskSettings } from '../client/desk-settings.ts';
import { hashOf } from './route.ts';
import type { Wording } from './words.ts';

export const canNotify = (): boolean => 'Notification' in globalThis;

/** Asked for by a button only. */
export const askToNotify = async (): Promise<boolean> => canNotify() && (await Notification.requestPermission()) === 'granted';

export function alertTo(arrived: readonly InboxEntry[], { notify, sound }: DeskSettings, { work }: Wording): void {
  if (arrived.length === 0) return;
  if (sound) chime();
  if (!notify || !document.hidden || !canNotify() || Notification.permission !== 'granted') return;
  for (const { id, number } of arrived) show(work.alerts.message(number), id);
}

/** One for each consultation; a second message in it is announced again, which a tag alone would keep silent. */
function show(title: string, id: string): void {
  const options: NotificationOptions & { renotify: boolean } = { tag: id, renotify: true };
  try {
    const notification = new Notification(title, options);
    notification.onclick = () => {
      window.focus();
      location.hash = hashOf({ view: 'consultations', id });
      notification.close();
    };
  } catch (cause) {
    // Chrome on Android permits notifications, and then takes them from service workers only (crbug.com/481856).
    // eslint-disable-next-line no-console -- whoever looks after the desk's computers looks here
    console.warn('PST: the browser refused a notification.', cause);
  }
}

const [PITCH_HZ, SECONDS, LOUDNESS] = [660, 0.25, 0.05];

/** One soft tone; a browser that has not been touched yet stays silent. */
function chime(): void {
  const audio = new AudioContext();
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = PITCH_HZ;
  volume.gain.setValueAtTime(LOUDNESS, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.onended = () => void audio.close();
  tone.start();
  tone.stop(audio.currentTime + SECONDS);
}
