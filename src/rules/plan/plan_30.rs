//! PLAN-30: what takes a formal decision is not decided in the plan.

use crate::case::{Case, DecisionKind, FormalDecision, Measure, MeasureKind};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::words;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-30",
    severity: Severity::Error,
    basis: &[&law::SCHOOL_CHANGE, &law::EXPULSION, &law::PRIVATE_SCHOOLS, &law::CIRCULAR_MEASURES],
    title: Text::new(
        "Skolebytte og bortvisning bygger på et vedtak, og ikke på planen alene",
        "Skolebyte og bortvising byggjer på eit vedtak, og ikkje på planen åleine",
        "A change of school and sending away rest on a decision, and not on the plan alone",
    ),
    why: Text::new(
        "Planen er ikke et vedtak. Et pålagt skolebytte bestemmes av kommunen eller fylkeskommunen, aldri av skolen, \
         og en bortvisning bestemmes av den som leder skolen, innenfor grensene i loven. Et vedtak gir den det \
         gjelder, rett til å uttale seg og til å klage; uten vedtak mister eleven den retten.",
        "Planen er ikkje eit vedtak. Eit pålagt skolebyte blir bestemt av kommunen eller fylkeskommunen, aldri av \
         skolen, og ei bortvising blir bestemt av den som leier skolen, innanfor grensene i lova. Eit vedtak gir den \
         det gjeld, rett til å uttale seg og til å klage; utan vedtak mistar eleven den retten.",
        "The plan is no formal decision. An ordered change of school is decided by the kommune or fylkeskommune, never \
         by the school, and sending a pupil away is decided by the head of the school within the limits of the Act. A \
         decision gives the one concerned a right to be heard and to appeal; without it the pupil loses that right.",
    ),
    limits: Text::new(
        "Regelen bygger på `art`, `vedtak` og listen over vedtak, og leser ikke vedtaket. Et skolebytte som ikke \
         gjelder andre enn eleven i saken, kan være elevens eget ønske og gir bare advarsel. Står vedtaket i filen, \
         men ikke ved tiltaket, er det en merknad. Individuelt tilrettelagt opplæring krever også vedtak, men har ingen \
         egen `art`. Bytte av klasse kan gjøres uten vedtak.",
        "Regelen byggjer på `art`, `vedtak` og lista over vedtak, og les ikkje vedtaket. Eit skolebyte som ikkje gjeld \
         andre enn eleven i saka, kan vere eit ønske frå eleven sjølv og gir berre åtvaring. Står vedtaket i fila, men \
         ikkje ved tiltaket, er det ein merknad. Individuelt tilrettelagd opplæring krev òg vedtak, men har inga eiga \
         `art`. Byte av klasse kan gjerast utan vedtak.",
        "The rule rests on `art`, `vedtak` and the list of decisions, and does not read the decision. A change of \
         school that concerns nobody but the pupil of the case may be the pupil's own wish and gives only a warning. \
         Where the decision is in the file but not with the measure, that is a note. Individually adapted education \
         takes a decision too, but has no `art` of its own. A change of class can be made without a decision.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NO_DECISION, &NOT_LINKED, &BY_SCHOOL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], art: skolebytte, vedtak: VE1, hva: S1 følger overgangen til den nye skolen., start: 2026-09-14, utføres_av: [S1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: L1 setter faste lag hver mandag og henger dem opp., start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
vedtak:
  - { id: VE1, type: skolebytte, dato: 2026-09-10, av: Fjellvik kommune, saksnummer: 2026/12-4 }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene i storefri når klassen deler seg i lag hver dag., bygger_på: [U1] }
  tiltak:
    - id: T1
      løser: [P1]
      art: bortvisning # <-
      hva: R1 viser bort den som slo.
      start: 2026-09-14
      utføres_av: [R1]
      evalueres: { dato: 2026-09-25 }
    - id: T2
      løser: [P1]
      art: skolebytte # <-
      hva: S1 følger overgangen til den nye skolen.
      start: 2026-09-14
      utføres_av: [S1]
      evalueres: { dato: 2026-09-25 }
vedtak:
  - { id: VE1, type: skolebytte, dato: 2026-09-10, av: rektor, saksnummer: 2026/12-4 } # <-
",
        },
    ],
    check: Some(check),
};

static NO_DECISION: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} har arten {kind}, men viser ikke til noe vedtak.",
        "Tiltaket {measure} har arten {kind}, men viser ikkje til noko vedtak.",
        "The measure {measure} is of the kind {kind}, but points to no decision.",
    ),
    label: Text::new("uten vedtak", "utan vedtak", "without a decision"),
    help: Text::new(
        "Ta tiltaket ut av planen til vedtaket er gjort av den som kan gjøre det. Er det gjort, før det under `vedtak` \
         og vis til det i tiltaket.",
        "Ta tiltaket ut av planen til vedtaket er gjort av den som kan gjere det. Er det gjort, før det under `vedtak` \
         og vis til det i tiltaket.",
        "Take the measure out of the plan until the decision is made by whoever can make it. If it is made, enter it \
         under `vedtak` and point to it in the measure.",
    ),
};

static NOT_LINKED: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} har arten {kind}, men sier ikke hvilket vedtak det bygger på.",
        "Tiltaket {measure} har arten {kind}, men seier ikkje kva vedtak det byggjer på.",
        "The measure {measure} is of the kind {kind}, but does not say which decision it rests on.",
    ),
    label: Text::new("ikke koblet til vedtaket", "ikkje kopla til vedtaket", "not linked to the decision"),
    help: Text::new(
        "Skriv koden til vedtaket i `vedtak` på tiltaket.",
        "Skriv koden til vedtaket i `vedtak` på tiltaket.",
        "Write the code of the decision in `vedtak` of the measure.",
    ),
};

static BY_SCHOOL: Message = Message {
    headline: Text::new(
        "Vedtaket {decision} om skolebytte er gjort av skolen, og det kan skolen ikke.",
        "Vedtaket {decision} om skolebyte er gjort av skolen, og det kan skolen ikkje.",
        "The decision {decision} on a change of school was made by the school, which it cannot do.",
    ),
    label: Text::new("gjort av skolen", "gjort av skolen", "made by the school"),
    help: Text::new(
        "Send saken til kommunen eller fylkeskommunen, som gjør vedtaket. Oppgaven kan ikke legges til skolen. I en \
         privat skole er det hjemkommunen eller hjemfylket til eleven.",
        "Send saka til kommunen eller fylkeskommunen, som gjer vedtaket. Oppgåva kan ikkje leggjast til skolen. I ein \
         privat skole er det heimkommunen eller heimfylket til eleven.",
        "Send the case to the kommune or fylkeskommune, which makes the decision. The task cannot be given to the \
         school. For a private school it is the pupil's home kommune or fylkeskommune.",
    ),
};

/// Words for whoever decides at the school.
const SCHOOL: &[&str] = &[
    "rektor",
    "rektoren",
    "skolen",
    "skulen",
    "skoleledelsen",
    "skuleleiinga",
    "skoleleiinga",
    "ledelsen",
    "leiinga",
    "lærer",
    "kontaktlærer",
    "inspektør",
];

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    if !context.is_unclear(&["vedtak/*/type"]) {
        let undecided = case.measures().iter().filter_map(|measure| undecided(context, measure));
        undecided.for_each(|finding| found.add(finding));
    }
    for decision in case.decisions.iter().filter(|decision| is_on(decision, DecisionKind::SchoolChange)) {
        if let Some(by) = decision.by.filter(|by| is_school(case, by.value)) {
            found.add(Found::at(&BY_SCHOOL, by.node).arg("decision", named(decision.id)));
        }
    }
}

fn undecided(context: &Context<'_>, measure: &Measure<'_>) -> Option<Found> {
    let kind = measure.kind?;
    let needed = match kind.value {
        MeasureKind::SchoolChange => DecisionKind::SchoolChange,
        MeasureKind::Expulsion => DecisionKind::Expulsion,
        _ => return None,
    };
    if !context.gaps.plainly_lack(measure.node, "vedtak") {
        return None;
    }
    let concerns_others = measure.affects.iter().any(|code| !context.case.is_subject(code.value));
    let is_ordered = concerns_others || kind.value == MeasureKind::Expulsion;
    let (message, severity) = match context.case.decisions.iter().any(|decision| is_on(decision, needed)) {
        true => (&NOT_LINKED, Severity::Note),
        false if is_ordered => (&NO_DECISION, Severity::Error),
        false => (&NO_DECISION, Severity::Warning),
    };
    let found = Found::at(message, kind.node).severity(severity).arg("measure", named(measure.id));
    Some(found.arg("kind", Arg::Key(kind.value.key().to_owned())))
}

fn is_on(decision: &FormalDecision<'_>, kind: DecisionKind) -> bool {
    decision.kind.is_some_and(|own| own.value == kind)
}

/// Whether a text names nobody but the school: its head, its staff or a person who works there.
fn is_school(case: &Case<'_>, by: &str) -> bool {
    let is_staff = |word: &str| case.role(word).is_some_and(|role| role.works_at_school());
    let mut names = words(by).peekable();
    names.peek().is_some() && names.all(|word| is_staff(word) || super::is_one_of(word, SCHOOL))
}
