-- fi: Mikä päättyy seuraavaksi. Sopimukset, joiden tiedetty loppu on vielä edessä, ensimmäinen ensin. Epätarkasta päivästä kerrotaan viimeinen mahdollinen päivä.
-- sv: Vad som upphör härnäst. Avtalen vars kända slut ännu ligger framför, det första först. För ett oexakt datum anges den sista möjliga dagen.
-- en: What ends next. The agreements whose known end is still ahead, the first one first. Of an imprecise date, the last possible day is told.
SELECT agreement.ends_last AS ends_by,
       agreement.id,
       in_language(agreement.title_fi, agreement.title_sv, agreement.title_en) AS agreement,
       agreement.status
FROM agreement
WHERE agreement.ends_last >= :day
  AND agreement.status NOT IN ('superseded', 'ended', 'ended-early')
  AND NOT agreement.is_proposal
ORDER BY ends_by, agreement.id
