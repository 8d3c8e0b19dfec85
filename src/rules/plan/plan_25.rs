//! PLAN-25: measures work on the surroundings and not only on the pupil.

use crate::case::{Case, Level, Measure, MeasureKind};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-25",
    severity: Severity::Warning,
    basis: &[&law::PRACTICE_ADULTS, &law::MILJOLOYPER],
    title: Text::new(
        "Tiltakene retter seg mot omgivelsene, og ikke bare mot eleven",
        "Tiltaka rettar seg mot omgivnadene, og ikkje berre mot eleven",
        "The measures work on the surroundings, and not only on the pupil",
    ),
    why: Text::new(
        "Det er sjelden eleven som er utrygg, som må endre seg. Råd til skolene er å arbeide med de voksne, klassen og \
         det som holder problemet i gang. Retter alt seg mot eleven, kan det kjennes som om det er eleven som er \
         problemet.",
        "Det er sjeldan eleven som er utrygg, som må endre seg. Råd til skolane er å arbeide med dei vaksne, klassen \
         og det som held problemet i gang. Rettar alt seg mot eleven, kan det kjennast som om det er eleven som er \
         problemet.",
        "It is seldom the unsafe pupil who must change. Schools are advised to work with the adults, the class and \
         what keeps the problem going. Where everything is aimed at the pupil, it may feel as if the pupil were the \
         problem.",
    ),
    limits: Text::new(
        "Dette er faglige råd, ikke et lovkrav. Regelen bygger bare på `nivå` og `gjelder`, og slår først ut når alle \
         tiltak har et nivå. Tiltak som følger opp dem som krenker, og støtte etterpå (`ettervern`) regnes ikke som \
         tiltak på eleven. Saker om en klasse og saker med `omfang: enkel` er utenfor.",
        "Dette er faglege råd, ikkje eit lovkrav. Regelen byggjer berre på `nivå` og `gjelder`, og slår først ut når \
         alle tiltak har eit nivå. Tiltak som følgjer opp dei som krenkjer, og støtte etterpå (`ettervern`) blir ikkje \
         rekna som tiltak på eleven. Saker om ein klasse og saker med `omfang: enkel` er utanfor.",
        "This is professional advice, not a requirement of the law. The rule rests only on `nivå` and `gjelder`, and \
         speaks only where every measure has a level. Measures that follow up those who violate, and support \
         afterwards (`ettervern`), do not count as measures on the pupil. Cases about a class and cases with `omfang: \
         enkel` are left out.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&ONLY_PUPIL, &MOSTLY_PUPIL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "",
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
  tiltak: # <-
    - { id: T1, løser: [P1], nivå: individ, hva: S1 øver med E1 på å be om å få være med., start: 2026-09-14, utføres_av: [S1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], nivå: individ, hva: A1 går sammen med E1 hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
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
  tiltak: # <-
    - { id: T1, løser: [P1], nivå: individ, hva: S1 øver med E1 på å be om å få være med., start: 2026-09-14, utføres_av: [S1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], nivå: individ, hva: A1 går sammen med E1 hele storefri., start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
    - { id: T3, løser: [P1], nivå: klasse, hva: L1 setter faste lag hver mandag., start: 2026-09-28, utføres_av: [L1], evalueres: { dato: 2026-10-09 } }
",
        },
    ],
    check: Some(check),
};

static ONLY_PUPIL: Message = Message {
    headline: Text::new(
        "Alle tiltakene i planen retter seg mot eleven alene.",
        "Alle tiltaka i planen rettar seg mot eleven åleine.",
        "All the measures of the plan are aimed at the pupil alone.",
    ),
    label: Text::new("bare tiltak på eleven", "berre tiltak på eleven", "only measures on the pupil"),
    help: Text::new(
        "Planlegg tiltak for de voksne, gruppen eller klassen som endrer det som skjer rundt eleven.",
        "Planlegg tiltak for dei vaksne, gruppa eller klassen som endrar det som skjer rundt eleven.",
        "Plan measures for the adults, the group or the class that change what happens around the pupil.",
    ),
};

static MOSTLY_PUPIL: Message = Message {
    headline: Text::new(
        "Planen har {pupil} tiltak på eleven og bare {others} på omgivelsene.",
        "Planen har {pupil} tiltak på eleven og berre {others} på omgivnadene.",
        "The plan has {pupil} measures on the pupil and only {others} on the surroundings.",
    ),
    label: Text::new("mest tiltak på eleven", "mest tiltak på eleven", "mostly measures on the pupil"),
    help: Text::new(
        "Se om noe av det eleven skal gjøre, heller kan gjøres av de voksne eller for hele gruppen.",
        "Sjå om noko av det eleven skal gjere, heller kan gjerast av dei vaksne eller for heile gruppa.",
        "See whether some of what the pupil shall do can rather be done by the adults or for the whole group.",
    ),
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let Some(plan) = &case.plan else { return };
    let leaves_it = case.is_about_class() || super::is_light(case) || context.is_closed();
    if leaves_it || case.measures().iter().any(|measure| measure.level.is_none()) {
        return;
    }
    let is_support = |measure: &&Measure<'_>| measure.kind.is_some_and(|kind| kind.value == MeasureKind::Aftercare);
    let running = || super::running(context).filter(|measure| !is_support(measure));
    let pupil = running().filter(|measure| is_on_pupil(case, measure)).count();
    let others = running().count() - pupil;
    let (Some(section), true) = (plan.node.get("tiltak"), pupil > others) else { return };
    found.add(if others == 0 {
        Found::in_section(&ONLY_PUPIL, section)
    } else {
        let found = Found::in_section(&MOSTLY_PUPIL, section).severity(Severity::Note);
        found.arg("pupil", Arg::Number(pupil as i64)).arg("others", Arg::Number(others as i64))
    });
}

/// Whether a measure works on the pupil of the case alone.
fn is_on_pupil(case: &Case<'_>, measure: &Measure<'_>) -> bool {
    use MeasureKind::{Expulsion, FollowUp, Sanction, SchoolChange};
    let is_individual = measure.level.is_some_and(|level| level.value == Level::Individual);
    let concerns_others = measure.affects.iter().any(|code| !case.is_subject(code.value));
    let kind = measure.kind.map(|kind| kind.value);
    is_individual && !concerns_others && !matches!(kind, Some(Expulsion | FollowUp | Sanction | SchoolChange))
}
