//! HOR-13: a pupil of 15 consents in person where information is shared on consent.

use jiff::civil::Date;

use crate::case::{Consent, Cooperation, Person, SharingGround};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "HOR-13",
    severity: Severity::Warning,
    basis: &[&law::AGE_15],
    title: Text::new(
        "En elev på 15 år har selv samtykket når opplysninger er delt etter samtykke",
        "Ein elev på 15 år har sjølv samtykt når opplysningar er delte etter samtykke",
        "A pupil of 15 has consented in person where information was shared on consent",
    ),
    why: Text::new(
        "Fra 15 år avgjør eleven selv spørsmål som gjelder egen opplæring. Et samtykke som bare foreldrene har gitt, \
         er da ikke elevens. Eleven må også bli spurt om hvem som skal få vite hva.",
        "Frå 15 år avgjer eleven sjølv spørsmål som gjeld eiga opplæring. Eit samtykke som berre foreldra har gitt, \
         er då ikkje eleven sitt. Eleven må òg bli spurd om kven som skal få vite kva.",
        "From 15 pupils decide questions of their own education. A consent that only the parents gave is then not \
         the pupil’s. The pupil must also be asked who shall know what.",
    ),
    limits: Text::new(
        "Regelen gjelder bare samarbeid med `grunnlag: samtykke`, og bare når fødselsdatoen viser at eleven var fylt \
         15. Ethvert samtykke fra eleven på eller før dagen er nok; regelen ser ikke hva det gjaldt. Hva som er \
         spørsmål om opplæringen, og om samtykke til deling hører med, sier loven ikke uttrykkelig.",
        "Regelen gjeld berre samarbeid med `grunnlag: samtykke`, og berre når fødselsdatoen viser at eleven var fylt \
         15. Kvart samtykke frå eleven på eller før dagen er nok; regelen ser ikkje kva det galdt. Kva som er \
         spørsmål om opplæringa, og om samtykke til deling høyrer med, seier ikkje lova uttrykkjeleg.",
        "The rule concerns only cooperation with `grunnlag: samtykke`, and only where the date of birth shows that \
         the pupil had turned 15. Any consent of the pupil on or before the day is enough; the rule does not see \
         what it was about. What is a question of education, and whether consent to sharing belongs there, the Act \
         does not say outright.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NOT_OWN],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, født: 2011-02, trinn: 10, ved_skolen: ja, samtykke: [{ dato: 2026-09-10, om: At helsesykepleier får lese planen., til: [HS1] }] }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  HS1: { rolle: helsesykepleier }
  R1: { rolle: rektor }
samarbeid:
  - { dato: 2026-09-14, med: HS1, hva: HS1 leste planen., råd: La E1 velge tid og sted for samtaler., fulgt_opp: Samtalene er på onsdager., grunnlag: samtykke }
" },
        Example { good: false, date: "2026-10-05", yaml: "\
personer:
  E1: { rolle: elev, født: 2011-02, trinn: 10, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  HS1: { rolle: helsesykepleier }
  R1: { rolle: rektor }
samarbeid:
  - dato: 2026-09-14
    med: HS1
    hva: HS1 leste planen.
    råd: La E1 velge tid og sted for samtaler.
    fulgt_opp: Samtalene er på onsdager.
    grunnlag: samtykke # <-
" },
    ],
    check: Some(check),
};

static NOT_OWN: Message = Message {
    headline: Text::new(
        "Opplysninger er delt etter samtykke, men filen viser ikke at eleven på 15 år selv har samtykket.",
        "Opplysningar er delte etter samtykke, men fila viser ikkje at eleven på 15 år sjølv har samtykt.",
        "Information was shared on consent, but the file does not show that the pupil of 15 consented.",
    ),
    label: Text::new("elevens samtykke mangler", "samtykket til eleven manglar", "the pupil’s consent is missing"),
    help: Text::new(
        "Spør eleven, og før svaret under `samtykke` på eleven i `personer`. Er delingen hjemlet på annen måte, så \
         rett `grunnlag`.",
        "Spør eleven, og før svaret under `samtykke` på eleven i `personer`. Er delinga heimla på annan måte, så \
         rett `grunnlag`.",
        "Ask the pupil, and record the answer under `samtykke` of the pupil in `personer`. If the sharing rests on \
         something else, correct `grunnlag`.",
    ),
};

const HERE_TOO: Text = Text::new("her også", "her òg", "here too");

const AGE: i16 = 15;

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(pupil) = context.case.subject() else { return };
    if context.is_unclear(&["elev", "personer/*/samtykke/*/dato"]) {
        return;
    }
    let places = context.case.cooperation.iter().filter_map(|entry| shared_without(pupil, entry));
    let places: Vec<_> = places.collect();
    if let Some((first, others)) = places.split_first() {
        let found = Found::at(&NOT_OWN, *first);
        findings.add(others.iter().fold(found, |found, other| found.label(*other, HERE_TOO)));
    }
}

/// Where information on a pupil of 15 was shared on a consent that is not the pupil's.
fn shared_without<'t>(pupil: &Person<'_>, entry: &Cooperation<'t>) -> Option<Node<'t>> {
    let ground = entry.ground.filter(|ground| ground.value == SharingGround::Consent)?;
    let shared: Date = entry.date?.date?;
    let given = |consent: &Consent<'_>| consent.date.and_then(|day| day.date).is_some_and(|date| date <= shared);
    let is_own = pupil.consents.iter().any(given);
    (pupil.is_at_least(AGE, shared) && !is_own).then_some(ground.node)
}
