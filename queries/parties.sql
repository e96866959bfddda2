-- fi: Sopimuspuolet sopimusten lukumäärän mukaan. Ehdotukset on laskettu erikseen.
-- sv: Avtalsparterna efter antalet avtal. Förslagen är räknade för sig.
-- en: Parties by number of agreements. Proposals are counted apart.
SELECT organisation.id,
       in_language(organisation.name_fi, organisation.name_sv, organisation.name_en) AS organisation,
       count(DISTINCT CASE WHEN NOT agreement.is_proposal THEN agreement.id END) AS agreements,
       count(DISTINCT CASE WHEN agreement.is_proposal THEN agreement.id END) AS proposals,
       group_concat(DISTINCT party.role) AS roles
FROM party
JOIN organisation ON organisation.id = party.organisation
JOIN agreement ON agreement.id = party.agreement
GROUP BY organisation.id
ORDER BY agreements DESC, proposals DESC, organisation.id
