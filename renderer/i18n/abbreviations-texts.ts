// The words of the list of abbreviations, brought by the settings.
import { addLateTexts } from './late-texts.ts';
import { abbreviations } from './vi/abbreviations.ts';

addLateTexts({ abbreviations });
