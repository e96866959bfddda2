-- fi: Lakkautetut organisaatiot ja niiden seuraajat. Mukana on, montako sopimusta lakkautettu organisaatio allekirjoitti tai oli tekemässä.
-- sv: Upphörda organisationer och deras efterföljare. Med anges i hur många avtal den upphörda organisationen är part.
-- en: Organisations that ceased, and who came after them. With the number of agreements that the former one is a party to.
SELECT organisation.id,
       in_language(organisation.name_fi, organisation.name_sv, organisation.name_en) AS organisation,
       organisation.abolished,
       in_language(successor.name_fi, successor.name_sv, successor.name_en) AS successor,
       count(DISTINCT party.agreement) AS agreements
FROM organisation
LEFT JOIN organisation_successor AS link ON link.organisation = organisation.id
LEFT JOIN organisation AS successor ON successor.id = link.successor
LEFT JOIN party ON party.organisation = organisation.id
WHERE organisation.abolished IS NOT NULL OR link.successor IS NOT NULL
GROUP BY organisation.id, successor.id
ORDER BY organisation.abolished_first, organisation.id, successor.id
