import type { Archive, Passage } from './archive.ts';
import { SHARED_VOICES } from './report.ts';
import type { Voice } from './report.ts';

/** What one voice says of something. */
export interface VoicedPassages {
  readonly voice: Voice;
  /** Never empty; in order of time and of paragraph. */
  readonly passages: readonly Passage[];
}

/** Every voice of the archive: the sides in their order, then the shared sections. */
function voicesOf(archive: Archive): readonly Voice[] {
  return [...archive.settings.sides.map(({ id }) => id), ...Object.values(SHARED_VOICES)];
}

/** Passages told apart by who speaks, in the order of the voices; voices that say nothing are left out. */
export function byVoice(archive: Archive, passages: readonly Passage[]): VoicedPassages[] {
  const spoken = Map.groupBy(passages, ({ paragraph }) => paragraph.voice);
  return voicesOf(archive).flatMap((voice) => {
    const said = spoken.get(voice);
    return said === undefined ? [] : [{ voice, passages: said }];
  });
}
