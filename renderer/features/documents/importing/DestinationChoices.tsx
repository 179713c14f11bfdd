// Onto the desk, to everyone, or for oneself: each with the circle that will see the papers.
import { useTranslation } from 'react-i18next';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { type DestinationChoice, destinationOf } from './destination.ts';
import classes from './ImportSheet.module.css';

interface DestinationChoicesProps {
  choices: readonly DestinationChoice[];
  chosen: DestinationChoice;
  userId: string;
  onChoose: (choice: DestinationChoice) => void;
}

export function DestinationChoices({ choices, chosen, userId, onChoose }: DestinationChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{t('documents:import.sheet.where')}</legend>
      {choices.map((choice) => (
        <label key={choice} className={classes.choice}>
          <input
            type="radio"
            className="visually-hidden"
            name="destination"
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          <span className={classes.choiceWords}>
            <span className={classes.choiceName}>{t(`documents:import.destination.${choice}.name`)}</span>
            <span className={classes.choiceHint}>{t(`documents:import.destination.${choice}.hint`)}</span>
          </span>
          <CircleBadge circle={destinationOf(choice, userId).circle} />
        </label>
      ))}
    </fieldset>
  );
}
