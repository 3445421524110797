import type { Archive } from '../archive/archive.ts';
import type { Voice } from '../archive/report.ts';
import type { Dictionary } from './en.ts';

/** What a voice is called: the name of the side, or the word for the shared section. */
export function nameOfVoice(archive: Pick<Archive, 'side'>, voice: Voice, words: Dictionary): string {
  const shared: Readonly<Record<string, string>> = words.record.voices;
  return archive.side(voice)?.name ?? shared[voice] ?? voice;
}
