-- fi: Raha vaiheittain ja vuosittain. Eri vaiheiden summia ei lasketa yhteen, sillä sama raha kulkee vaiheesta toiseen. Vuosi on talousarviovuosi, tai jos sitä ei tunneta, päätöksen vuosi.
-- sv: Pengarna efter skede och år. Summor i olika skeden läggs inte ihop, eftersom samma pengar går från skede till skede. Året är budgetåret, eller om det inte är känt, beslutets år.
-- en: Money by stage and year. Sums at different stages are not added together, since the same money passes from one stage to the next. The year is the budget year, or where that is not known, the year of the decision.
SELECT purpose.stage,
       coalesce(purpose.budget_year, decision.budget_year, substr(decision.decided_first, 1, 4)) + 0 AS year,
       count(*) AS purposes,
       count(purpose.amount) AS with_known_sum,
       sum(purpose.amount) AS euros
FROM purpose
JOIN funding_decision AS decision ON decision.id = purpose.decision
GROUP BY 1, 2
ORDER BY instr('announced appropriated allocated awarded paid', purpose.stage), year
