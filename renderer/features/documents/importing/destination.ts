// Where papers go when they are brought in, and who will see them there. The choice is remembered on this device.
import type { ImportDestination } from './import-rows.ts';

/** `desk`: drafts for the secretariat. `everyone`: on the shelf at once. `own`: for the person alone. */
export const destinationChoices = ['desk', 'everyone', 'own'] as const;
export type DestinationChoice = (typeof destinationChoices)[number];

const storageKey = 'dien-hong.import-destination';

export function destinationOf(choice: DestinationChoice, userId: string): ImportDestination {
  if (choice === 'desk') return { circle: 'secretariat', stage: 'draft' };
  if (choice === 'everyone') return { circle: 'everyone', stage: 'published' };
  return { circle: `user:${userId}`, stage: 'published' };
}

/** What this person may choose from: only circles that they are in. */
export function choicesFor(circles: readonly string[], userId: string): DestinationChoice[] {
  return destinationChoices.filter((choice) => circles.includes(destinationOf(choice, userId).circle));
}

export function rememberedChoice(
  storage: Pick<Storage, 'getItem'>,
  choices: readonly DestinationChoice[],
): DestinationChoice {
  const remembered = storage.getItem(storageKey);
  return choices.find((choice) => choice === remembered) ?? choices[0] ?? 'own';
}

export function rememberChoice(storage: Pick<Storage, 'setItem'>, choice: DestinationChoice): void {
  storage.setItem(storageKey, choice);
}
