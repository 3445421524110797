import type { Person, Voice } from '../../archive/content.ts';
import { SHARED_VOICES } from '../../archive/schema/archive-settings.ts';
import type { Side } from '../../archive/schema/archive-settings.ts';
import type { FoundName } from './name-finder.ts';

/** A paragraph of a report with the section of the record for which it is the likely source. */
export interface VoicedParagraph {
  readonly voice: Voice;
  readonly text: string;
  readonly names: readonly FoundName[];
}

const SPEECH =
  /\b(?:said|says|saying|added|adding|stressed|noted|noting|pointed out|called|expressed|emphasi[sz]ed|urged|hopes?|hoped|welcomed|hailed|vowed|recalled|proposed|suggested|thanked|stated|reiterated|underlined)\b/u;
const MEETING = /\b(?:met|meets|held talks|holds talks|shakes? hands|shook hands)\b/iu;
const OUTCOME = /\b(?:signed|signing|witnessed|witnessing|joint (?:statement|communiqu[eé]|declaration))\b/iu;
const AFTERWARDS = /\b(?:after|following) (?:the|their) (?:talks|meeting)\b/iu;

/**
 * Guesses for each paragraph of a report whose words it reports, by the leaders named in it and the verbs of speech.
 * Only the proposals of a draft rest on it; the editor decides.
 * @param leaders in the order of the sides
 */
export function voicedParagraphs(
  paragraphs: readonly string[],
  find: (text: string) => FoundName[],
  leaders: readonly Person[],
  sides: readonly Side[],
): VoicedParagraph[] {
  const sideOf = (id: string | undefined): Voice | undefined =>
    sides[leaders.findIndex((leader) => leader.id === id)]?.id;
  let last: Voice = SHARED_VOICES.Background;
  return paragraphs.map((text) => {
    const names = find(text);
    const named = names.filter(({ kind, id }) => kind === 'people' && sideOf(id) !== undefined);
    const voice = voiceOf(text, sideOf(named[0]?.id), new Set(named.map(({ id }) => id)).size, last);
    last = voice;
    return { voice, text, names };
  });
}

/** @param count how many leaders the paragraph names; `first` is the side of the first of them */
function voiceOf(text: string, first: Voice | undefined, count: number, last: Voice): Voice {
  if (OUTCOME.test(text) && (AFTERWARDS.test(text) || (count > 1 && !SPEECH.test(text)))) return SHARED_VOICES.Outcomes;
  if (count > 1 && MEETING.test(text)) return SHARED_VOICES.Background;
  if (!SPEECH.test(text)) return SHARED_VOICES.Background;
  return first ?? last;
}
