//! PLAN-02: each problem says what happens, where and when.

use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::phrases::BARE_PROBLEM;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-02",
    severity: Severity::Warning,
    basis: &[&law::PLAN_A, &law::OYGARDEN, &law::OWN_PROPOSAL],
    title: Text::new(
        "Hvert problem sier hva som skjer, hvor og når",
        "Kvart problem seier kva som skjer, kvar og når",
        "Every problem says what happens, where and when",
    ),
    why: Text::new(
        "Et tiltak kan bare treffe et problem som er beskrevet. «Mobbing» passer på hundre ulike situasjoner; \
         «blir stående når lagene velges i storefri» peker ut stedet, tiden og hva de voksne kan gjøre. Da kan \
         også eleven se om skolen har forstått.",
        "Eit tiltak kan berre treffe eit problem som er skildra. «Mobbing» passar på hundre ulike situasjonar; \
         «blir ståande når laga blir valde i storefri» peikar ut staden, tida og kva dei vaksne kan gjere. Då kan \
         òg eleven sjå om skolen har forstått.",
        "A measure can only meet a problem that is described. “Bullying” fits a hundred situations; “is left \
         standing when teams are picked in the long break” points out the place, the time, and what the adults \
         can do. Then the pupil too can see whether the school has understood.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen sier bare fra når beskrivelsen ikke har \
         annet enn slike ord og koder for personer. Om en lengre beskrivelse er god nok, kan den ikke vurdere.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen seier berre frå når skildringa ikkje har \
         anna enn slike ord og kodar for personar. Om ei lengre skildring er god nok, kan han ikkje vurdere.",
        "The list of words is brille's own, for no source gives one. The rule speaks only where the description \
         holds nothing but such words and codes of persons. It cannot judge whether a longer description is good \
         enough.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&BARE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
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
    - { id: P1, beskrivelse: E1 blir mobbet., bygger_på: [U1] } # <-
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: A1 står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } }
",
        },
    ],
    check: Some(check),
};

static BARE: Message = Message {
    headline: Text::new(
        "Problemet {problem} sier ikke hva som skjer, hvor eller når, bare {phrase}.",
        "Problemet {problem} seier ikkje kva som skjer, kvar eller når, berre {phrase}.",
        "The problem {problem} does not say what happens, where or when, only {phrase}.",
    ),
    label: Text::new("bare et stikkord", "berre eit stikkord", "a keyword only"),
    help: Text::new(
        "Skriv hva som skjer, hvor, når og hvor ofte, hvem det går ut over, og hvordan eleven opplever det, for \
         eksempel `E1 blir stående alene når lagene velges i storefri, tre dager i uka`.",
        "Skriv kva som skjer, kvar, når og kor ofte, kven det går ut over, og korleis eleven opplever det, til \
         dømes `E1 blir ståande åleine når laga blir valde i storefri, tre dagar i veka`.",
        "Write what happens, where, when and how often, whom it affects, and how the pupil experiences it, for \
         instance `E1 blir stående alene når lagene velges i storefri, tre dager i uka`.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for problem in context.case.problems() {
        let Some(description) = problem.description else { continue };
        if let Some(phrase) = BARE_PROBLEM.only(description.value) {
            let found = Found::at(&BARE, description.node).arg("problem", named(problem.id));
            findings.add(found.arg("phrase", Arg::Key(phrase)));
        }
    }
}
