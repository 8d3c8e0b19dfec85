//! SF-12: the deadline that Statsforvalteren set is recorded and met.

use jiff::civil::Date;

use super::{Undecided, undecided};
use crate::case::Day;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "SF-12",
    severity: Severity::Error,
    basis: &[&law::ENFORCEMENT_INFORMATION, &law::CIRCULAR_STATSFORVALTER],
    title: Text::new(
        "Statsforvalterens frist for svar er ført og holdt",
        "Fristen frå statsforvaltaren for svar er ført og halden",
        "Statsforvalteren's deadline for an answer is recorded and met",
    ),
    why: Text::new(
        "Skoleeieren, i en privatskole skolen selv, skal legge fram alle opplysninger som statsforvalteren mener er nødvendige. Kommer de for sent, venter \
         eleven, eller saken blir avgjort uten skolens side av den.",
        "Skoleeigaren, i ein privatskole skolen sjølv, skal leggje fram alle opplysningar som statsforvaltaren meiner er nødvendige. Kjem dei for seint, ventar \
         eleven, eller saka blir avgjord utan skolen si side av ho.",
        "The school owner, in a private school the school itself, shall put forward all information that Statsforvalteren finds necessary. If it comes late, the pupil \
         waits, or the case is decided without the school's side of it.",
    ),
    limits: Text::new(
        "Loven gir ingen frist; statsforvalteren setter den. Er fristen utsatt, så før den nye i `frist`. Et svar etter fristen \
         gir bare advarsel. At ingen frist er ført, er en merknad etter ti skoledager, som er brilles eget forslag. Regelen \
         ser ikke hva svaret inneholdt, og er stille når saken er avgjort.",
        "Lova gir ingen frist; statsforvaltaren set han. Er fristen utsett, så før den nye i `frist`. Eit svar etter fristen gir \
         berre åtvaring. At ingen frist er ført, er ein merknad etter ti skoledagar, som er brille sitt eige framlegg. Regelen \
         ser ikkje kva svaret inneheldt, og er still når saka er avgjord.",
        "The Act gives no deadline; Statsforvalteren sets it. If it was put off, record the new one in `frist`. An answer after \
         the deadline gives only a warning. That no deadline is recorded is a note after ten school days, which are brille's \
         own proposal. The rule does not see what the answer held, and is silent where the case is decided.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&NOT_ANSWERED, &LATE, &BEFORE, &NOT_RECORDED],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-07",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
  frist: 2026-10-06 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-10, av: F1 }
  meldt: { dato: 2026-09-18, av: F1 }
  frist: 2026-10-01
  svart: 2026-10-02 # <-
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-14, av: F1 }
  meldt: { dato: 2026-09-28, av: F1 }
  frist: 2026-09-20 # <-
  svart: 2026-10-02
",
        },
        Example {
            good: false,
            date: "2026-10-07",
            yaml: "\
statsforvalter: # <-
  tatt_opp_med_leder: { dato: 2026-09-10, av: F1 }
  meldt: { dato: 2026-09-18, av: F1 }
",
        },
    ],
    check: Some(check),
};

static NOT_ANSWERED: Message = Message {
    headline: Text::new(
        "Statsforvalterens frist {deadline} er gått, og filen viser ikke at skolen har svart.",
        "Fristen frå statsforvaltaren {deadline} er gått, og fila viser ikkje at skolen har svart.",
        "Statsforvalteren's deadline of {deadline} has passed, and the file does not show that the school answered.",
    ),
    label: Text::new("fristen er gått", "fristen er gått", "the deadline has passed"),
    help: Text::new(
        "Svar nå, og skriv dagen under `svart`. Er fristen utsatt, så skriv den nye i `frist`; er svaret sendt, mangler bare \
         føringen.",
        "Svar no, og skriv dagen under `svart`. Er fristen utsett, så skriv den nye i `frist`; er svaret sendt, manglar berre \
         føringa.",
        "Answer now, and record the day under `svart`. If the deadline was put off, write the new one in `frist`; if the answer \
         was sent, only the record is missing.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Skolen svarte statsforvalteren {answered}, etter fristen {deadline}.",
        "Skolen svarte statsforvaltaren {answered}, etter fristen {deadline}.",
        "The school answered Statsforvalteren on {answered}, after the deadline of {deadline}.",
    ),
    label: Text::new("etter fristen", "etter fristen", "after the deadline"),
    help: Text::new(
        "Var fristen utsatt, så skriv den nye i `frist`. Ellers: se hva som forsinket svaret, før neste frist.",
        "Var fristen utsett, så skriv den nye i `frist`. Elles: sjå kva som forseinka svaret, før neste frist.",
        "If the deadline was put off, write the new one in `frist`. Otherwise see what delayed the answer before the next \
         deadline.",
    ),
};

static BEFORE: Message = Message {
    headline: Text::new(
        "Fristen {deadline} er før saken ble meldt til statsforvalteren {reported}.",
        "Fristen {deadline} er før saka vart meld til statsforvaltaren {reported}.",
        "The deadline of {deadline} is before the case was reported to Statsforvalteren on {reported}.",
    ),
    label: Text::new("før saken ble meldt", "før saka vart meld", "before the report"),
    help: Text::new("Rett den datoen som er feil.", "Rett den datoen som er feil.", "Correct the date that is wrong."),
};

static NOT_RECORDED: Message = Message {
    headline: Text::new(
        "Saken er hos statsforvalteren, men filen sier verken når svaret skal være der, eller at det er sendt.",
        "Saka er hos statsforvaltaren, men fila seier verken når svaret skal vere der, eller at det er sendt.",
        "The case is with Statsforvalteren, but the file says neither when the answer is due nor that it was sent.",
    ),
    label: Text::new("mangler `frist`", "manglar `frist`", "lacks `frist`"),
    help: Text::new(
        "Skriv fristen fra brevet i `frist`, så blir den fulgt. Er det ikke satt noen, så spør statsforvalteren.",
        "Skriv fristen frå brevet i `frist`, så blir han følgd. Er det ikkje sett nokon, så spør statsforvaltaren.",
        "Write the deadline of the letter in `frist`, so that it is watched. If none was set, ask Statsforvalteren.",
    ),
};

const REPORTED: Text = Text::new("saken ble meldt her", "saka vart meld her", "the case was reported here");
const DEADLINE: Text = Text::new("fristen var her", "fristen var her", "the deadline was here");

static SCHOOL_DAYS: Setting = Setting {
    rule: "SF-12",
    key: "skoledager",
    default: 10,
    meaning: Text::new(
        "Skoledager etter at saken ble meldt, før det er en merknad at ingen frist er ført.",
        "Skoledagar etter at saka vart meld, før det er ein merknad at ingen frist er ført.",
        "School days after the case was reported before it is a note that no deadline is recorded.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(case_there) = undecided(context) else { return };
    if context.is_unclear(&["statsforvalter/frist", "statsforvalter/svart"]) {
        return;
    }
    let found = match case_there.section.deadline.and_then(Day::dated) {
        Some((deadline, deadline_at)) if deadline < case_there.reported => {
            let found = Found::at(&BEFORE, deadline_at).arg("reported", Arg::Date(case_there.reported));
            let found = found.arg("deadline", Arg::Date(deadline)).severity(Severity::Warning);
            Some(found.label(case_there.reported_at, REPORTED))
        }
        Some(deadline) => against(context, &case_there, deadline),
        None => not_recorded(context, &case_there),
    };
    if let Some(found) = found {
        findings.add(found);
    }
}

fn against(
    context: &Context<'_>,
    case_there: &Undecided<'_>,
    (deadline, deadline_at): (Date, Node<'_>),
) -> Option<Found> {
    let found = match case_there.section.answered.and_then(Day::dated) {
        Some((answered, answered_at)) if answered > deadline => {
            let found = Found::at(&LATE, answered_at).arg("answered", Arg::Date(answered));
            found.label(deadline_at, DEADLINE).severity(Severity::Warning)
        }
        None if context.today > deadline => Found::at(&NOT_ANSWERED, deadline_at),
        _ => return None,
    };
    Some(found.arg("deadline", Arg::Date(deadline)))
}

fn not_recorded(context: &Context<'_>, case_there: &Undecided<'_>) -> Option<Found> {
    let days = context.calendar.sure_school_days_between(case_there.reported, context.today);
    let is_missing = case_there.section.answered.is_none() && days > context.threshold(&SCHOOL_DAYS);
    is_missing.then(|| Found::in_section(&NOT_RECORDED, case_there.section.node).severity(Severity::Note))
}
