import { relatedMeetings } from '../archive/related-meetings.ts';
import { archive } from './archive.ts';

/** So many related meetings are named on a record's page. */
const MOST = 3;

/** The meetings most related to one, with what they share. */
export const relatedTo = relatedMeetings(archive, MOST);
