"""Which forms of our own words are found by their base form, and which the library does not know."""

import pytest

from kumppanuus.fulltext.lemmas import base_form, compound_ends
from kumppanuus.fulltext.spelling import folded
from kumppanuus.model.languages import Language

FINNISH = """
sopimus: sopimuksen sopimusta sopimukset sopimusten sopimuksia sopimuksissa sopimuksella
kumppanuus: kumppanuuden kumppanuutta kumppanuudet kumppanuuksien kumppanuuksia kumppanuuksissa
kiertotalous: kiertotalouden kiertotaloutta kiertotaloudessa kiertotalouteen
ekosysteemisopimus: ekosysteemisopimuksen ekosysteemisopimukset ekosysteemisopimusten ekosysteemisopimuksia
kasvusopimus: kasvusopimuksen kasvusopimukset kasvusopimusten kasvusopimuksia kasvusopimuksilla
siltasopimus: siltasopimuksen siltasopimukset siltasopimusten siltasopimuksia
aiesopimus: aiesopimuksen aiesopimukset aiesopimusten aiesopimuksia
kaupunki: kaupungin kaupunkia kaupungit kaupunkien kaupungeissa kaupungeille
kaupunkiseutu: kaupunkiseudun kaupunkiseudut kaupunkiseutujen kaupunkiseutuja kaupunkiseuduilla
seutu: seudun seudut seutujen seuduilla
kunta: kunnan kuntaa kunnat kuntien kunnissa kunnille
maakunta: maakunnan maakunnat maakuntien maakunnissa maakuntia
seutukunta: seutukunnan seutukunnat seutukuntien
liitto: liiton liitot liittojen liittoja
ministeriö: ministeriön ministeriöt ministeriöiden ministeriöissä
asuminen: asumisen asumista asumiseen
asunto: asunnon asunnot asuntojen asuntoja
asuntotuotanto: asuntotuotannon asuntotuotantoa
liikenne: liikenteen liikennettä liikenteeseen
joukkoliikenne: joukkoliikenteen joukkoliikennettä
maankäyttö: maankäytön maankäyttöä
raitiotie: raitiotien raitioteiden raitiotietä
rata: radan ratoja ratojen
hanke: hankkeen hankkeet hankkeiden hankkeita hankkeissa
tavoite: tavoitteen tavoitteet tavoitteiden tavoitteita
teema: teeman teemat teemojen teemoja
verkosto: verkoston verkostot verkostojen verkostoja
kehittäminen: kehittämisen kehittämistä kehittämiseen
kehittämisvyöhyke: kehittämisvyöhykkeen kehittämisvyöhykkeet kehittämisvyöhykkeiden
vyöhyke: vyöhykkeen vyöhykkeet vyöhykkeiden vyöhykkeitä
aluekehitys: aluekehityksen aluekehitystä
aluekehityskeskustelu: aluekehityskeskustelun aluekehityskeskustelut aluekehityskeskustelujen
keskustelu: keskustelun keskustelut keskustelujen keskusteluissa
yhteistyö: yhteistyön yhteistyötä yhteistyössä
yhteistyöasiakirja: yhteistyöasiakirjan yhteistyöasiakirjat yhteistyöasiakirjojen
korkeakoulu: korkeakoulun korkeakoulut korkeakoulujen
ammattikorkeakoulu: ammattikorkeakoulun ammattikorkeakoulut ammattikorkeakoulujen
yliopisto: yliopiston yliopistot yliopistojen yliopistoissa
yritys: yrityksen yritykset yritysten yrityksiä yrityksille
innovaatio: innovaation innovaatiot innovaatioiden innovaatioita
ekosysteemi: ekosysteemin ekosysteemit ekosysteemien ekosysteemejä
rahoitus: rahoituksen rahoitusta rahoitukset rahoitusten
määräraha: määrärahan määrärahat määrärahojen määrärahoja
momentti: momentin momentit momenttien
avustus: avustuksen avustukset avustusten avustuksia
päätös: päätöksen päätökset päätösten päätöksiä
talousarvio: talousarvion talousarviot talousarvioiden
vähähiilisyys: vähähiilisyyden vähähiilisyyttä
hiilineutraalius: hiilineutraaliuden hiilineutraaliutta
ilmasto: ilmaston ilmastoa
digitalisaatio: digitalisaation digitalisaatiota
tekoäly: tekoälyn tekoälyä
kyberturvallisuus: kyberturvallisuuden kyberturvallisuutta
automaatio: automaation automaatiota
robotiikka: robotiikan robotiikkaa
terveys: terveyden terveyttä
hyvinvointi: hyvinvoinnin hyvinvointia
biotalous: biotalouden biotaloutta
elinvoima: elinvoiman elinvoimaa
osaaminen: osaamisen osaamista
matkailu: matkailun matkailua
saavutettavuus: saavutettavuuden saavutettavuutta
segregaatio: segregaation segregaatiota
lähiö: lähiön lähiöt lähiöiden lähiöissä
työryhmä: työryhmän työryhmät työryhmien
neuvottelu: neuvottelun neuvottelut neuvottelujen neuvotteluissa
ohjelma: ohjelman ohjelmat ohjelmien ohjelmassa
kasvukäytävä: kasvukäytävän kasvukäytävät kasvukäytävien
rakennemuutos: rakennemuutoksen rakennemuutokset rakennemuutosten
akku: akun akut akkujen
vety: vedyn vetyä
meriteollisuus: meriteollisuuden meriteollisuutta
teollisuus: teollisuuden teollisuutta teollisuudessa
teknologia: teknologian teknologiat teknologioiden
satama: sataman satamat satamien satamissa
lentoliikenne: lentoliikenteen lentoliikennettä
valtio: valtion valtiota valtiolle
valtioneuvosto: valtioneuvoston valtioneuvostoa
osapuoli: osapuolen osapuolet osapuolten osapuolia
seuranta: seurannan seurantaa
mittari: mittarin mittarit mittareiden mittareita
"""

SWEDISH = """
avtal: avtalet avtalen avtalens avtalets
tillväxtavtal: tillväxtavtalet tillväxtavtalen
ekosystemavtal: ekosystemavtalet ekosystemavtalen ekosystemavtalens
stad: staden städer städerna städernas
stadsregion: stadsregionen stadsregioner stadsregionerna stadsregionernas
kommun: kommunen kommuner kommunerna
landskap: landskapet landskapen landskapens
partnerskap: partnerskapet partnerskapen
utvecklingszon: utvecklingszonen utvecklingszoner
yrkeshögskola: yrkeshögskolan yrkeshögskolorna
bostadsproduktion: bostadsproduktionen
beslut: beslutet besluten
"""

ENGLISH = """
agreement: agreements
partnership: partnerships
city: cities
authority: authorities
company: companies
"""

NAMES = """
Pori: Porin Porissa Poriin
Jyväskylä: Jyväskylän Jyväskylässä
Seinäjoki: Seinäjoen Seinäjoella
Rovaniemi: Rovaniemen Rovaniemellä
Lappeenranta: Lappeenrannan
Uusimaa: Uudenmaan Uudellamaalla
Satakunta: Satakunnan Satakuntaan
Turku: Turun Turussa
"""

COMPOUNDS = """
sopimus: ekosysteemisopimus ekosysteemisopimuksen kasvusopimusten siltasopimuksia aiesopimukset
seutu: kaupunkiseutujen kaupunkiseuduilla
kunta: maakunnan seutukuntien
talous: kiertotalouden biotaloutta
keskustelu: aluekehityskeskusteluissa
vyöhyke: kehittämisvyöhykkeiden
asiakirja: yhteistyöasiakirjojen
käytävä: kasvukäytävän
kylä: Jyväskylän
"""

SWEDISH_COMPOUNDS = """
avtal: tillväxtavtalen ekosystemavtalens
region: stadsregionerna
zon: utvecklingszonen
"""


def of(table: str) -> list[tuple[str, str]]:
    """Give each word with each of its forms."""
    rows = (line.split(": ") for line in table.strip().splitlines())
    return [(word, form) for word, forms in rows for form in forms.split()]


def is_found(word: str, form: str, language: Language) -> bool:
    return base_form(word, language) in {folded(form), base_form(form, language)}


@pytest.mark.parametrize(
    ("table", "language", "unfound"),
    [
        (FINNISH, "fi", ["asumista", "hiilineutraaliuden", "hiilineutraaliutta"]),
        (NAMES, "fi", []),
        (SWEDISH, "sv", ["beslutet", "besluten"]),
        (ENGLISH, "en", []),
    ],
    ids=["Finnish", "names", "Swedish", "English"],
)
def test_forms_are_found_but_for_a_few(table: str, language: Language, unfound: list[str]) -> None:
    assert [form for word, form in of(table) if not is_found(word, form, language)] == unfound


@pytest.mark.parametrize(
    ("table", "language", "unfound"),
    [(COMPOUNDS, "fi", ["biotaloutta"]), (SWEDISH_COMPOUNDS, "sv", ["utvecklingszonen"])],
    ids=["Finnish", "Swedish"],
)
def test_compounds_are_found_by_their_last_part(table: str, language: Language, unfound: list[str]) -> None:
    """``bio`` is no word of the dictionary, and ``zon`` too short to be taken for the end of one."""
    assert [form for word, form in of(table) if folded(word) not in compound_ends(form, language)] == unfound


@pytest.mark.parametrize("word", ["kaupunki", "sopimus", "hanke", "2021", "TEM"])
def test_what_is_no_compound_has_no_last_part(word: str) -> None:
    assert compound_ends(word, "fi") == frozenset()


def test_word_of_more_than_sixty_letters_is_no_compound() -> None:
    assert compound_ends("ekosysteemi" * 5 + "asia", "fi") == {"asia"}
    assert compound_ends("ekosysteemi" * 5 + "asiaan", "fi") == frozenset()
    assert compound_ends("sopimus" * 1500, "fi") == frozenset()
