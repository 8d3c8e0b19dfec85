//! AVS-08: what happens after the closing reopens the case.

use jiff::civil::Date;

use super::closing;
use crate::case::{Case, Day};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "AVS-08",
    severity: Severity::Warning,
    basis: &[&law::REPORT_AND_ACT, &law::OWN_PROPOSAL],
    title: Text::new(
        "En ny hendelse etter avslutningen åpner saken igjen",
        "Ei ny hending etter avslutninga opnar saka att",
        "A new incident after the closing reopens the case",
    ),
    why: Text::new(
        "Plikten til å undersøke og rette opp oppstår på nytt med en ny mistanke. Skjer det noe med den samme eleven, hører det \
         sammen med det som var: ellers ser hver hendelse liten ut, og ingen ser at det har begynt igjen.",
        "Plikta til å undersøkje og rette opp oppstår på nytt med ein ny mistanke. Skjer det noko med den same eleven, høyrer \
         det saman med det som var: elles ser kvar hending lita ut, og ingen ser at det har byrja att.",
        "The duty to investigate and put things right arises anew with a new suspicion. If something happens to the same \
         pupil, it belongs with what was before: otherwise each incident looks small, and nobody sees that it has begun again.",
    ),
    limits: Text::new(
        "At saken skal åpnes igjen med samme saksnummer i stedet for at en ny opprettes, er brilles eget forslag, og det samme \
         er to skoledager. Regelen ser hendelser og meldinger i denne filen, ikke om de henger sammen med det saken \
         handlet om. Den taler også når en undersøkelse er begynt, for de andre reglene tier om en avsluttet sak. En melding \
         som ikke ble fulgt opp av en oppgitt grunn, regnes ikke.",
        "At saka skal opnast att med same saksnummer i staden for at det blir oppretta ei ny, er brille sitt eige framlegg, og \
         det same er to skoledagar. Regelen ser hendingar og meldingar i denne fila, ikkje om dei heng saman med det saka \
         handla om. Han talar òg når ei undersøking er byrja, for dei andre reglane teier om ei avslutta sak. Ei melding som \
         ikkje vart følgd opp av ein oppgitt grunn, blir ikkje rekna.",
        "That the case is to be reopened under its number rather than a new one made is brille's own proposal, and so are two \
         school days. The rule sees incidents and reports in this file, not whether they belong to what the case was about. \
         It speaks even where an investigation has begun, for the other rules are silent on a closed case. A report that was \
         not followed up for a stated reason does not count.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&AFTERWARDS],
    examples: &[
        Example {
            good: true,
            date: "2026-10-09",
            yaml: "\
hendelser:
  - { id: H1, dato: 2026-09-30, arena: friminutt, hva: E1 ble valgt sist til lag og gikk., sett_av: [A1], grep_inn: { av: A1, hvordan: A1 satte lagene på nytt. } }
",
        },
        Example {
            good: false,
            date: "2026-10-09",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-10-05 # <-
    arena: friminutt
    hva: E1 ble dyttet ut av laget og gikk.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: A1 stanset spillet og ble med E1. }
avslutning:
  dato: 2026-10-02
  årsak: trygt_og_godt
  elev_bekrefter: { medvirkning: MV3, trygt_og_godt: ja }
  begrunnelse: E1 sier at det er trygt.
  foresattes_syn: F1 er enig i at saken avsluttes.
  informert: [E1, F1, L1, A1]
",
        },
    ],
    check: Some(check),
};

static AFTERWARDS: Message = Message {
    headline: Text::new(
        "Noe nytt er ført {date}, etter at saken ble avsluttet {closed}, men saken er ikke åpnet igjen.",
        "Noko nytt er ført {date}, etter at saka vart avslutta {closed}, men saka er ikkje opna att.",
        "Something new is recorded on {date}, after the case was closed on {closed}, but the case is not reopened.",
    ),
    label: Text::new("etter avslutningen", "etter avslutninga", "after the closing"),
    help: Text::new(
        "Åpne saken igjen: skriv dato og grunn under `gjenåpninger`, hør eleven, og undersøk på nytt.",
        "Opne saka att: skriv dato og grunn under `gjenåpninger`, høyr eleven, og undersøk på nytt.",
        "Reopen the case: write the date and the reason under `gjenåpninger`, hear the pupil, and investigate anew.",
    ),
};

const CLOSED: Text = Text::new("saken ble avsluttet her", "saka vart avslutta her", "the case was closed here");
const THIS_TOO: Text = Text::new("dette også", "dette òg", "this too");

/// How many more places are shown.
const MOST_PLACES: usize = 4;

static SCHOOL_DAYS: Setting = Setting {
    rule: "AVS-08",
    key: "skoledager",
    default: 2,
    meaning: Text::new(
        "Skoledager fra en ny hendelse eller melding til saken må være åpnet igjen.",
        "Skoledagar frå ei ny hending eller melding til saka må vere opna att.",
        "School days from a new incident or report until the case must be reopened.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some((closing, closed)) = closing(context).filter(|_| !context.pupil_has_left()) else { return };
    let mut events = events_after(context.case, closed);
    events.sort_by_key(|(date, _)| *date);
    let Some(((first, first_at), others)) = events.split_first() else { return };
    if context.calendar.school_days_between(*first, context.today) <= context.threshold(&SCHOOL_DAYS) {
        return;
    }
    let found = Found::at(&AFTERWARDS, *first_at).arg("date", Arg::Date(*first)).arg("closed", Arg::Date(closed));
    let found = others.iter().take(MOST_PLACES).fold(found, |found, (_, other)| found.label(*other, THIS_TOO));
    findings.add(closing.date.into_iter().fold(found, |found, day| found.label(day.node, CLOSED)));
}

/// Incidents, and reports that were not set aside for a stated reason.
fn events_after<'a>(case: &'a Case<'_>, closed: Date) -> Vec<(Date, Node<'a>)> {
    let reports = case.reports.iter().filter(|report| report.not_followed_up_reason.is_none());
    let days =
        case.incidents.iter().filter_map(|incident| incident.date).chain(reports.filter_map(|report| report.date));
    days.filter_map(Day::dated).filter(|(date, _)| *date > closed).collect()
}
