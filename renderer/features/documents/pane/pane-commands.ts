// Commands of one pane. Of two papers side by side only the half that is read answers to keys and offers its commands.
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import { usePane } from './pane.ts';

const nothing: CommandGroup = { title: '', commands: [] };

/** As `useCommands`: memoise `group`. */
export function usePaneCommands(group: CommandGroup): void {
  useCommands(usePane().isActive ? group : nothing);
}
