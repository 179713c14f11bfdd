// Which papers a sitting's published agenda names: a paper is filed in one place, and may be read in several sittings.

/** Pairs of `sitting_id` and `document_id`, each once, of sittings in the circles `$circles` (JSON). */
export const namedPapersSql = `
  SELECT sittings.sitting_id, named.value AS document_id
    FROM sittings, json_each(sittings.published, '$.agenda') AS item, json_each(item.value, '$.documentIds') AS named
    WHERE sittings.published IS NOT NULL AND sittings.circle IN (SELECT value FROM json_each($circles))
  UNION SELECT sittings.sitting_id, named.value
    FROM sittings, json_each(sittings.published, '$.documentIds') AS named
    WHERE sittings.published IS NOT NULL AND sittings.circle IN (SELECT value FROM json_each($circles))`;
