import type { Sound } from './schedule';

/** One tone of a sound: pitch in Hz, when it begins and how long it lasts in seconds, how loud from 0 to 1. */
interface Tone {
  readonly pitch: number;
  readonly at: number;
  readonly lasts: number;
  readonly loud: number;
}

// Pitches within 300 to 1,200 Hz, where older ears still hear well; no sound has another's rhythm.
const tones: Readonly<Record<Sound, readonly Tone[]>> = {
  critical: [
    { pitch: 988, at: 0, lasts: 0.35, loud: 0.9 },
    { pitch: 659, at: 0.4, lasts: 0.45, loud: 0.9 },
    { pitch: 988, at: 1.1, lasts: 0.35, loud: 0.9 },
    { pitch: 659, at: 1.5, lasts: 0.45, loud: 0.9 },
  ],
  high: [
    { pitch: 740, at: 0, lasts: 0.3, loud: 0.6 },
    { pitch: 740, at: 0.45, lasts: 0.3, loud: 0.6 },
  ],
  medium: [{ pitch: 523, at: 0, lasts: 0.7, loud: 0.35 }],
  test: [
    { pitch: 523, at: 0, lasts: 0.25, loud: 0.5 },
    { pitch: 659, at: 0.3, lasts: 0.25, loud: 0.5 },
    { pitch: 784, at: 0.6, lasts: 0.4, loud: 0.5 },
  ],
};

/** The wall's loudspeaker. */
export interface Player {
  /** Whether a sound would be heard; where not, it was tried again to get the browser's leave. */
  isRunning(): boolean;
  play(sound: Sound): void;
  dispose(): void;
}

/** Plays by WebAudio, with nothing loaded. A browser without leave for sound (no --autoplay-policy=no-user-gesture-required) stays silent and says so. */
export function openPlayer(): Player {
  const context = new AudioContext();
  return {
    isRunning() {
      if (context.state === 'suspended') {
        void context.resume().catch(() => undefined);
      }
      return context.state === 'running';
    },
    play(sound) {
      for (const tone of tones[sound]) {
        playTone(context, tone);
      }
    },
    dispose: () => void context.close(),
  };
}

/** A soft rise and fall, so that nothing clicks. */
function playTone(context: AudioContext, { pitch, at, lasts, loud }: Tone): void {
  const start = context.currentTime + 0.02 + at;
  const volume = context.createGain();
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loud, start + 0.02);
  volume.gain.setValueAtTime(loud, start + lasts - 0.06);
  volume.gain.linearRampToValueAtTime(0, start + lasts);
  const source = context.createOscillator();
  source.frequency.value = pitch;
  source.connect(volume).connect(context.destination);
  source.onended = () => volume.disconnect();
  source.start(start);
  source.stop(start + lasts);
}
