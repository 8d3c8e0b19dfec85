//! FOR-04: the parents of a pupil of 18 are told only with the consent of the pupil.

use jiff::civil::Date;

use crate::case::{Case, Person, Topic};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "FOR-04",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::SECRECY_EXCEPTIONS],
    title: Text::new(
        "Foreldre til en elev over 18 år får planen bare med elevens samtykke",
        "Foreldre til ein elev over 18 år får planen berre med samtykke frå eleven",
        "Parents of a pupil over 18 get the plan only with the pupil's consent",
    ),
    why: Text::new(
        "Den som er 18 år, er myndig og bestemmer selv hvem som får vite noe om egne forhold. Foreldrene er da \
         som andre utenforstående etter taushetsplikten, om ikke eleven har sagt ja.",
        "Den som er 18 år, er myndig og bestemmer sjølv kven som får vite noko om eigne forhold. Foreldra er då \
         som andre utanforståande etter teieplikta, om ikkje eleven har sagt ja.",
        "Whoever is 18 is of age and decides who learns of their own matters. Under the duty of secrecy the parents \
         are then outsiders like anybody else, unless the pupil has said yes.",
    ),
    limits: Text::new(
        "Regelen ser utleveringer og samtaler om saken med en foresatt etter at eleven sikkert er 18 år, og om \
         `samtykke` på eleven da var gitt og dekker personen. Et muntlig samtykke som ikke er ført, ser den ikke, \
         og heller ikke om en foresatt er oppnevnt verge. Derfor er det en advarsel.",
        "Regelen ser utleveringar og samtalar om saka med ein føresett etter at eleven sikkert er 18 år, og om \
         `samtykke` på eleven då var gitt og dekkjer personen. Eit munnleg samtykke som ikkje er ført, ser han \
         ikkje, og heller ikkje om ein føresett er oppnemnd verje. Difor er det ei åtvaring.",
        "The rule sees handouts and talks on the case with a guardian after the pupil surely is 18, and whether \
         `samtykke` on the pupil was given by then and covers the person. It does not see an oral consent that is \
         not recorded, nor whether a parent has been appointed legal guardian. So it is a warning.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SAK-05"],
    missing: None,
    messages: &[&SHARED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, født: 2008-03, samtykke: [{ dato: 2026-09-07, om: At F1 får vite om saken og får planen., til: [F1] }], trinn: 6, ved_skolen: ja }
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
  E1: { rolle: elev, født: 2008-03, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
kontakt:
  - { dato: 2026-09-07, med: [F1], av: L1, kanal: telefon, hva: L1 tok imot bekymringen. }
  - { dato: 2026-09-07, med: [E1], av: S1, kanal: samtale, hva: S1 og E1 snakket om rettighetene., informert_om: [rettigheter, statsforvalter, plan] }
utleveringer:
  - versjon: 1
    til: F1 # <-
    dato: 2026-09-11
    utgave: foresatte
",
        },
    ],
    check: Some(check),
};

static SHARED: Message = Message {
    headline: Text::new(
        "En foresatt har fått vite om saken etter at eleven fylte 18 år, uten at filen viser elevens samtykke.",
        "Ein føresett har fått vite om saka etter at eleven fylte 18 år, utan at fila viser samtykke frå eleven.",
        "A guardian was told of the case after the pupil turned 18, and the file shows no consent of the pupil.",
    ),
    label: Text::new("uten elevens samtykke", "utan samtykke frå eleven", "without the pupil's consent"),
    help: Text::new(
        "Spør eleven, og før svaret under `samtykke` på eleven: dato, hva det gjelder og hvem som kan få vite \
         det. Sier eleven nei, skal foreldrene ikke ha planen.",
        "Spør eleven, og før svaret under `samtykke` på eleven: dato, kva det gjeld og kven som kan få vite det. \
         Seier eleven nei, skal foreldra ikkje ha planen.",
        "Ask the pupil, and record the answer under `samtykke` on the pupil: date, what it is about and who may \
         know. If the pupil says no, the parents must not have the plan.",
    ),
};

const ALSO: Text = Text::new("også her", "også her", "here too");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(pupil) = case.subject() else { return };
    if context.is_unclear(&["personer/*/samtykke", "personer/*/født", "elev"]) {
        return;
    }
    for guardian in case.guardians_of(pupil.code) {
        let told = shared(case, guardian);
        let mut unconsented =
            told.into_iter().filter(|(day, _)| pupil.is_at_least(18, *day) && !consents(pupil, guardian, *day));
        if let Some((_, node)) = unconsented.next() {
            let found = Found::at(&SHARED, node);
            findings.add(unconsented.fold(found, |found, (_, node)| found.label(node, ALSO)));
        }
    }
}

/// When and where a guardian got a copy, or was told what the school found and plans.
fn shared<'t>(case: &Case<'t>, guardian: &Person<'_>) -> Vec<(Date, Node<'t>)> {
    let handouts = case.handouts.iter().filter(|handout| handout.to.is_some_and(|to| to.value == guardian.code));
    let handouts = handouts.filter_map(|handout| Some((handout.date?.date?, handout.to?.node)));
    let contacts = case.contacts.iter().filter(|contact| contact.with.iter().any(|with| with.value == guardian.code));
    let on_the_case = [Topic::Investigation, Topic::Plan, Topic::Evaluation, Topic::Closing];
    let contacts = contacts.filter(|contact| on_the_case.into_iter().any(|topic| super::told_of(contact, topic)));
    let contacts = contacts.filter_map(|contact| Some((contact.date?.date?, contact.date?.node)));
    handouts.chain(contacts).collect()
}

/// Whether the pupil had agreed that somebody may know; a consent that names nobody covers all.
fn consents(pupil: &Person<'_>, guardian: &Person<'_>, day: Date) -> bool {
    pupil.consents.iter().any(|consent| {
        let covers = consent.to.is_empty() || consent.to.iter().any(|to| to.value == guardian.code);
        covers && consent.date.and_then(|given| given.date).is_none_or(|given| given <= day)
    })
}
