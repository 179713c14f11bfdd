// Rows of templates, from their events.
import type { Database } from '#core/kernel/database.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import { type Outline, outlineSchema } from '#shared/sittings/programme.ts';
import { templateDeleted, templateKept, templateRenamed, templateRestored } from '#shared/sittings/templates.ts';

export function templateAppliers(database: Database): Record<string, (event: EventEnvelope, id: string) => void> {
  const keep = database.prepare('INSERT OR REPLACE INTO sittings_templates VALUES (?, ?, ?, ?, ?, 0)');
  const rename = database.prepare('UPDATE sittings_templates SET title = ? WHERE template_id = ?');
  const mark = database.prepare('UPDATE sittings_templates SET is_deleted = ? WHERE template_id = ?');
  return {
    [templateKept.type]: ({ circle, data }, id) => {
      const { title, outline, isSample } = data as { title: string; outline: Outline; isSample: boolean };
      keep.run(id, circle, title, JSON.stringify(outlineSchema.parse(outline)), isSample ? 1 : 0);
    },
    [templateRenamed.type]: ({ data }, id) => rename.run((data as { title: string }).title, id),
    [templateDeleted.type]: (_event, id) => mark.run(1, id),
    [templateRestored.type]: (_event, id) => mark.run(0, id),
  };
}
