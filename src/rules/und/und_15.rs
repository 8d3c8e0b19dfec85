//! UND-15: the answers to a survey with names are verified before measures build on them (opplæringsforskrifta § 20-5).

use jiff::civil::Date;

use crate::case::{Case, Investigation, Measure, MethodEntry};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law::{self, OPPLARINGSLOVA_IN_FORCE};
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "UND-15",
    severity: Severity::Error,
    basis: &[&law::SURVEYS],
    title: Text::new(
        "Svar som ikke er anonyme, er kontrollert før de brukes til tiltak",
        "Svar som ikkje er anonyme, er kontrollerte før dei blir brukte til tiltak",
        "Answers that are not anonymous are verified before measures build on them",
    ),
    why: Text::new(
        "Forskriften krever at opplysninger fra en slik undersøkelse blir kontrollert før skolen bygger tiltak på dem. Det \
         elever skriver om hverandre, kan være misforstått, gammelt eller skrevet for å ramme, og et tiltak på feil \
         grunnlag skader en elev til.",
        "Forskrifta krev at opplysningar frå ei slik undersøking blir kontrollerte før skolen byggjer tiltak på dei. Det \
         elevar skriv om kvarandre, kan vere misforstått, gammalt eller skrive for å ramme, og eit tiltak på feil \
         grunnlag skader ein elev til.",
        "The regulation demands that information from such a survey be verified before the school builds measures on it. \
         What pupils write about each other may be misunderstood, outdated or written to hurt, and a measure on a wrong \
         footing harms another pupil.",
    ),
    limits: Text::new(
        "Regelen ser at `kontrollert` er ført, med en dato før tiltakene som bygger på undersøkelsen, begynte; ikke om \
         kontrollen var god nok. Et tiltak bygger på undersøkelsen når problemet det løser, viser til den i `bygger_på`. \
         Viser ingen problemer til den, men er planen laget eller endret etterpå, er det en advarsel.",
        "Regelen ser at `kontrollert` er ført, med ein dato før tiltaka som byggjer på undersøkinga, byrja; ikkje om \
         kontrollen var god nok. Eit tiltak byggjer på undersøkinga når problemet det løyser, viser til ho i `bygger_på`. \
         Viser ingen problem til ho, men er planen laga eller endra etterpå, er det ei åtvaring.",
        "The rule sees that `kontrollert` is recorded, with a date before the measures that build on the investigation \
         began; not whether the check was good enough. A measure builds on the investigation where the problem that it \
         solves points to it in `bygger_på`. Where no problem points to it but the plan was made or changed afterwards, it \
         is a warning.",
    ),
    since: "0.1.0",
    from: Some(OPPLARINGSLOVA_IN_FORCE),
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&UNVERIFIED, &LATE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 vet ikke hvem som bestemmer lagene. }
      - { type: foresattsamtale, dato: 2026-09-08, av: S1, med: [F1], funn: E1 har spist alene siden august. }
      - { type: ikke_anonym_undersøkelse, dato: 2026-09-09, av: S1, grunnlag: uoversiktlig, personvern: Bare S1 leser svarene. Det er frivillig., funn: Lagene avtales i en chat., kontrollert: { dato: 2026-09-10, hvordan: S1 gikk gjennom svarene med hver elev. } }
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    opprettholdende_faktorer:
      - { id: O1, type: organisering, beskrivelse: Elevene velger lag selv i ballbingen. }
      - { id: O2, type: tilsyn, beskrivelse: Ingen voksen er ved ballbingen når storefri begynner. }
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 vet ikke hvem som bestemmer lagene. }
      - type: ikke_anonym_undersøkelse # <-
        dato: 2026-09-09
        av: S1
        grunnlag: uoversiktlig
        personvern: Bare S1 leser svarene.
        funn: Lagene avtales i en chat.
      - type: ikke_anonym_undersøkelse
        dato: 2026-09-10
        av: S1
        grunnlag: uoversiktlig
        personvern: Bare S1 leser svarene.
        funn: E1 blir valgt sist.
        kontrollert:
          dato: 2026-09-21 # <-
          hvordan: S1 gikk gjennom svarene med hver elev.
    elevens_opplevelse: E1 opplever å bli holdt utenfor.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: nei, tekst: E1 er ikke trygg i storefri. }
",
        },
    ],
    check: Some(check),
};

static UNVERIFIED: Message = Message {
    headline: Text::new(
        "Tiltak bygger på svar som ikke er kontrollert.",
        "Tiltak byggjer på svar som ikkje er kontrollerte.",
        "Measures build on answers that were not verified.",
    ),
    label: Text::new("uten `kontrollert`", "utan `kontrollert`", "without `kontrollert`"),
    help: Text::new(
        "Kontroller svarene, for eksempel i samtale med hver elev, og skriv i `kontrollert` når og hvordan. Endre tiltakene \
         hvis svarene ikke holder.",
        "Kontroller svara, til dømes i samtale med kvar elev, og skriv i `kontrollert` når og korleis. Endre tiltaka om \
         svara ikkje held.",
        "Verify the answers, for example in a talk with each pupil, and write in `kontrollert` when and how. Change the \
         measures if the answers do not hold.",
    ),
};

static LATE: Message = Message {
    headline: Text::new(
        "Svarene ble kontrollert {verified}, etter at et tiltak som bygger på dem, begynte {start}.",
        "Svara vart kontrollerte {verified}, etter at eit tiltak som byggjer på dei, byrja {start}.",
        "The answers were verified on {verified}, after a measure that builds on them began on {start}.",
    ),
    label: Text::new("etter at tiltaket begynte", "etter at tiltaket byrja", "after the measure began"),
    help: Text::new(
        "Se om kontrollen endrer noe i tiltakene, og lag en ny versjon av planen om den gjør det. Kontroller svarene først \
         neste gang.",
        "Sjå om kontrollen endrar noko i tiltaka, og lag ein ny versjon av planen om han gjer det. Kontroller svara først \
         neste gong.",
        "See whether the check changes anything in the measures, and make a new version of the plan if it does. Verify the \
         answers first next time.",
    ),
};

const MEASURE: Text = Text::new("tiltaket begynte her", "tiltaket byrja her", "the measure began here");
const PLAN: Text = Text::new("planen er fra denne dagen", "planen er frå denne dagen", "the plan is of this day");

/// A place in time and in the file.
type Moment<'t> = (Date, Node<'t>);

fn check(context: &Context<'_>, findings: &mut Findings) {
    let unread =
        ["undersøkelser/*/metoder/*/type", "undersøkelser/*/metoder/*/dato", "undersøkelser/*/metoder/*/formål"];
    if context.is_unclear(&unread) || context.is_unclear(&["plan/dato", "plan/tiltak/*/start"]) {
        return;
    }
    for investigation in &context.case.investigations {
        for survey in investigation.methods.iter().filter(|method| super::is_survey_in_case(method)) {
            if let Some(found) = judge(context, investigation, survey) {
                findings.add(found);
            }
        }
    }
}

fn judge(context: &Context<'_>, investigation: &Investigation<'_>, survey: &MethodEntry<'_>) -> Option<Found> {
    let asked = survey.date?.date?;
    let used = first_use(context.case, investigation, asked);
    if context.gaps.plainly_lack(survey.node, "kontrollert") {
        let found = Found::in_section(&UNVERIFIED, survey.node);
        return match used {
            Some((_, start_at)) => Some(found.label(start_at, MEASURE)),
            None => {
                let (_, planned_at) = planned_after(context.case, asked)?;
                Some(found.label(planned_at, PLAN).severity(Severity::Warning))
            }
        };
    }
    let (verified, verified_at) = survey.verified.as_ref()?.date?.dated()?;
    let (start, start_at) = used.filter(|(start, _)| *start < verified)?;
    let found = Found::at(&LATE, verified_at).label(start_at, MEASURE);
    Some(found.arg("verified", Arg::Date(verified)).arg("start", Arg::Date(start)))
}

/// The start of the first measure from a day on that solves a problem which builds on the investigation.
fn first_use<'t>(case: &Case<'t>, investigation: &Investigation<'t>, from: Date) -> Option<Moment<'t>> {
    let id = investigation.id?.value;
    let builds = |problem: &&crate::case::Problem<'_>| problem.derived_from.iter().any(|source| source.value == id);
    let problems: Vec<&str> =
        case.problems().iter().filter(builds).filter_map(|problem| Some(problem.id?.value)).collect();
    let solves = |measure: &&Measure<'_>| measure.solves.iter().any(|problem| problems.contains(&problem.value));
    let starts = case.measures().iter().filter(solves).filter_map(|measure| measure.start?.dated());
    starts.filter(|(start, _)| *start >= from).min_by_key(|(start, _)| *start)
}

/// The plan's date, where it is not before a day.
fn planned_after<'t>(case: &Case<'t>, day: Date) -> Option<Moment<'t>> {
    case.plan.as_ref()?.date?.dated().filter(|(planned, _)| *planned >= day)
}
