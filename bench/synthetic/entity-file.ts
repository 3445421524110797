import type { SyntheticEntity } from './synthetic-entities.ts';
import { listOf, scalar } from './yaml-text.ts';

/** The content file of an entity. */
export function entityFile(entity: SyntheticEntity): string {
  const native = entity.nativeNames.map(({ lang, name }) => `  - { lang: ${lang}, name: ${scalar(name)} }\n`).join('');
  return [
    `name: ${scalar(entity.name)}\n`,
    native === '' ? '' : `nativeNames:\n${native}`,
    listOf(
      'otherNames',
      [...new Set(entity.otherNames)].filter((name) => name !== entity.name),
    ),
    ownFields(entity),
  ].join('');
}

function ownFields(entity: SyntheticEntity): string {
  switch (entity.kind) {
    case 'people': {
      const offices = entity.offices.map(
        ({ title, headOfGovernmentOf, from, to }) =>
          `  - title: ${scalar(title)}\n` +
          (headOfGovernmentOf === undefined ? '' : `    headOfGovernmentOf: ${headOfGovernmentOf}\n`) +
          `    from: "${from}"\n` +
          (to === undefined ? '' : `    to: "${to}"\n`),
      );
      return (
        `familyName: ${scalar(entity.familyName)}\ncountry: ${scalar(entity.country)}\n` +
        (offices.length === 0 ? '' : `offices:\n${offices.join('')}`) +
        `about: A person of the synthetic archive, from ${entity.country}.\n`
      );
    }
    case 'places': {
      const [latitude, longitude] = entity.coordinates;
      return (
        `kind: ${entity.sort}\ncountry: ${scalar(entity.country)}\n` +
        (entity.within === undefined ? '' : `within: ${entity.within}\n`) +
        `coordinates: { latitude: ${String(latitude)}, longitude: ${String(longitude)} }\n` +
        `about: A ${entity.sort} of the synthetic archive, in ${entity.country}.\n`
      );
    }
    case 'topics':
      return `about: ${scalar(`Everything that is said of ${entity.name.toLowerCase()}.`)}\n`;
    case 'glossary':
      return `kind: ${entity.sort}\nabout: ${scalar(`The ${entity.name} was set up by the two governments.`)}\n`;
    case 'commitments': {
      const steps = entity.steps.map(
        ({ meeting, paragraph, state, by, says }) =>
          `  - meeting: ${meeting}\n    paragraph: ${String(paragraph)}\n    state: ${state}\n    by: ${by}\n    says: ${scalar(says)}\n`,
      );
      return `topic: ${entity.topic}\nabout: ${scalar(`${entity.name}, as the two sides followed it through their meetings.`)}\nsteps:\n${steps.join('')}`;
    }
  }
}
