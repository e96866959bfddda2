-- fi: Lähteet, joihin useimmat tiedot nojaavat.
-- sv: Källorna som flest uppgifter vilar på.
-- en: Sources that most statements rest on.
SELECT source.id,
       source.title,
       source.kind,
       count(*) AS statements,
       count(DISTINCT citation.kind || '/' || citation.id) AS records
FROM citation
JOIN source ON source.id = citation.source
GROUP BY source.id
ORDER BY statements DESC, source.id
