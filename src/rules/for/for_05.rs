//! FOR-05: a pupil of 15 is asked before the case is shared with the home.

use crate::case::{Person, Topic, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "FOR-05",
    severity: Severity::Note,
    basis: &[&law::AGE_15, &law::INFORMATION, &law::PARTICIPATION],
    title: Text::new(
        "Eleven mellom 15 og 18 år er spurt om hva hjemmet får vite",
        "Eleven mellom 15 og 18 år er spurd om kva heimen får vite",
        "The pupil between 15 and 18 was asked what the home gets to know",
    ),
    why: Text::new(
        "Fra 15 år avgjør eleven selv spørsmål om opplæringen, og eleven har rett til å bli hørt i alt som \
         gjelder eleven. Foreldrene skal fortsatt til vanlig ha informasjon. En elev som ikke er spurt først, kan \
         slutte å fortelle.",
        "Frå 15 år avgjer eleven sjølv spørsmål om opplæringa, og eleven har rett til å bli høyrd i alt som gjeld \
         eleven. Foreldra skal framleis til vanleg ha informasjon. Ein elev som ikkje er spurd først, kan slutte \
         å fortelje.",
        "From 15 pupils decide questions of their education themselves, and have a right to be heard on \
         everything that concerns them. Parents are still normally informed. A pupil who is not asked first may \
         stop telling.",
    ),
    limits: Text::new(
        "Hvor langt taushetsplikten rekker overfor foreldrene når eleven er mellom 15 og 18 år, er ikke avklart i \
         kildene, og regelen krever ikke samtykke. Den ser bare etter `samtykke` på eleven, kontakt med eleven, \
         eller at foreldrene selv meldte saken. Derfor er det bare en merknad.",
        "Kor langt teieplikta rekk overfor foreldra når eleven er mellom 15 og 18 år, er ikkje avklart i \
         kjeldene, og regelen krev ikkje samtykke. Han ser berre etter `samtykke` på eleven, kontakt med eleven, \
         eller at foreldra sjølve melde saka. Difor er det berre ein merknad.",
        "How far secrecy reaches towards parents when the pupil is between 15 and 18 is not settled in the \
         sources, and the rule asks for no consent. It only looks for `samtykke` on the pupil, contact with the \
         pupil, or that the parents reported the case themselves. So it is only a note.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SAK-05"],
    missing: None,
    messages: &[&UNASKED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: 2010-03, samtykke: [{ dato: 2026-09-07, om: At F1 får vite om saken., til: [F1] }], trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: 2010-03, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: E1
    mottatt_av: L1
    krenker: elev
    beskrivelse: E1 forteller at E1 blir stående alene i storefri når klassen deler seg i lag.
    til_leder: { dato: 2026-09-07, av: L1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei, begrunnelse: Har vart i to uker uten vold eller trusler. }
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 fortalte om saken., informert_om: [rettigheter, statsforvalter] }
  - { dato: 2026-09-11, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom planen., informert_om: [plan] } # <-
  - { dato: 2026-09-28, med: [F1], av: S1, kanal: møte, hva: S1 og F1 gikk gjennom evalueringen., informert_om: [evaluering] }
utleveringer:
  - { versjon: 1, til: E1, dato: 2026-09-11, utgave: elev }
",
        },
    ],
    check: Some(check),
};

static UNASKED: Message = Message {
    headline: Text::new(
        "Hjemmet har fått vite om saken, men filen viser ikke at eleven, som har fylt 15 år, ble spurt.",
        "Heimen har fått vite om saka, men fila viser ikkje at eleven, som har fylt 15 år, vart spurd.",
        "The home was told of the case, but the file does not show that the pupil, who has turned 15, was asked.",
    ),
    label: Text::new("eleven er ikke spurt", "eleven er ikkje spurd", "the pupil was not asked"),
    help: Text::new(
        "Spør eleven hva hjemmet skal få vite, og før det under `samtykke` på eleven eller under `kontakt`.",
        "Spør eleven kva heimen skal få vite, og før det under `samtykke` på eleven eller under `kontakt`.",
        "Ask the pupil what the home is to know, and record it under `samtykke` on the pupil or under `kontakt`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(pupil) = context.case.subject() else { return };
    if context.is_unclear(&["personer/*/samtykke", "kontakt/*/med", "elev"]) || was_asked(context, pupil) {
        return;
    }
    if let Some(node) = first_shared(context, pupil) {
        findings.add(Found::at(&UNASKED, node));
    }
}

/// Whether the file shows that the pupil had a say, or that the home knew of the case before the school.
fn was_asked(context: &Context<'_>, pupil: &Person<'_>) -> bool {
    let case = context.case;
    let talked = case.contacts.iter().any(|contact| contact.with.iter().any(|with| with.value == pupil.code));
    let withheld = case.reports.iter().any(|report| report.guardians_not_told_reason.is_some());
    let from_home = case.reports.iter().any(|report| report.from.is_some_and(|from| case.is_home(from.value)));
    !pupil.consents.is_empty() || talked || withheld || from_home
}

/// The first place where the home was told of the plan, while the pupil was between 15 and 18.
fn first_shared<'t>(context: &Context<'t>, pupil: &Person<'_>) -> Option<Node<'t>> {
    let case = context.case;
    let handouts = case.handouts.iter().filter(|handout| handout.to.is_some_and(|to| case.is_home(to.value)));
    let contacts = case.contacts.iter().filter(|contact| {
        contact.with.iter().any(|with| case.is_home(with.value))
            && super::told_of(contact, Topic::Plan)
            && !YesNo::said(contact.representative)
    });
    let days = handouts.map(|handout| handout.date).chain(contacts.map(|contact| contact.date)).flatten();
    let between = days.filter_map(|day| day.dated()).filter(|(day, _)| {
        let may_be_adult = pupil.turns(18).is_none_or(|(first, _)| first <= *day);
        pupil.is_at_least(15, *day) && !may_be_adult
    });
    between.min_by_key(|(day, _)| *day).map(|(_, node)| node)
}
