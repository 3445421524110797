import * as ofAccounts from './account-tables.ts';
import type { DataTable } from './data-table.ts';
import * as ofEntities from './entity-tables.ts';
import * as ofKnown from './known-tables.ts';
import * as ofMeetings from './meeting-tables.ts';
import * as ofPassages from './passage-tables.ts';

/** Every table of the data files, in the order in which the codebook has them. */
export const DATA_TABLES: readonly DataTable[] = [
  ofMeetings.meetings,
  ofMeetings.leaders,
  ofMeetings.meetingTopics,
  ofMeetings.facts,
  ofAccounts.accounts,
  ofAccounts.accountsNotFound,
  ofAccounts.comparisons,
  ofAccounts.comparisonAccounts,
  ofAccounts.comparisonPassages,
  ofPassages.passages,
  ofPassages.mentions,
  ofPassages.figures,
  ofPassages.events,
  ofPassages.notes,
  ofPassages.corrections,
  ofKnown.knownMeetings,
  ofKnown.knownMeetingLeaders,
  ofKnown.knownMeetingSources,
  ofKnown.coverage,
  ofEntities.people,
  ofEntities.offices,
  ofEntities.places,
  ofEntities.topics,
  ofEntities.glossary,
  ofEntities.commitments,
  ofEntities.commitmentSteps,
  ofEntities.commitmentsAfterwards,
  ofEntities.entities,
  ofEntities.names,
];
