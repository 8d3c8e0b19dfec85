//! DOK-03: as much documentation as the case needs.

use crate::case::{Extent, YesNo};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "DOK-03",
    severity: Severity::Warning,
    basis: &[&law::DOCUMENTATION, &law::CIRCULAR_PLAN],
    title: Text::new(
        "Omfanget av dokumentasjonen passer til saken",
        "Omfanget av dokumentasjonen passar til saka",
        "The documentation is in proportion to the case",
    ),
    why: Text::new(
        "Skolen skal dokumentere det den gjør, i den formen og det omfanget som er nødvendig. I en enkel sak er lite \
         nok. I en alvorlig sak, eller når en ansatt sies å krenke en elev, må andre kunne se hva skolen visste og \
         gjorde, og når.",
        "Skolen skal dokumentere det han gjer, i den forma og det omfanget som er nødvendig. I ei enkel sak er lite \
         nok. I ei alvorleg sak, eller når det blir sagt at ein tilsett krenkjer ein elev, må andre kunne sjå kva \
         skolen visste og gjorde, og når.",
        "The school must document what it does, in the form and to the extent necessary. In a small case little is \
         enough. In a serious case, or when an employee is said to violate a pupil, others must be able to see what \
         the school knew and did, and when.",
    ),
    limits: Text::new(
        "Regelen ser bare at `omfang: enkel` ikke passer til en sak som er vurdert som alvorlig, gjelder en ansatt \
         eller ligger hos statsforvalteren. Den vurderer ikke om omfanget ellers er riktig. At saken deles i tre \
         omfang, er brilles eget forslag.",
        "Regelen ser berre at `omfang: enkel` ikkje passar til ei sak som er vurdert som alvorleg, gjeld ein tilsett \
         eller ligg hos statsforvaltaren. Han vurderer ikkje om omfanget elles er rett. At saka blir delt i tre \
         omfang, er brille sitt eige framlegg.",
        "The rule sees only that `omfang: enkel` does not fit a case that was judged serious, concerns an employee or \
         is with Statsforvalteren. It does not judge whether the extent is right otherwise. The three extents are \
         brille's own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&SMALL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], omfang: enkel, mønster: gjentatt }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak:
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
  omfang: enkel # <-
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: R1
    krenker: elev
    beskrivelse: F1 forteller at E1 ble truet i garderoben.
    til_skoleeier: { dato: 2026-09-08, av: R1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: ja, begrunnelse: Trusler. }
",
        },
    ],
    check: Some(check),
};

static SMALL: Message = Message {
    headline: Text::new(
        "Saken er ført som `enkel`, men noe i den tilsier mer dokumentasjon.",
        "Saka er ført som `enkel`, men noko i ho tilseier meir dokumentasjon.",
        "The case is recorded as `enkel`, but something in it calls for more documentation.",
    ),
    label: Text::new("enkel sak", "enkel sak", "a small case"),
    help: Text::new(
        "Skriv `normal` eller `omfattende`, og før det som da trengs.",
        "Skriv `normal` eller `omfattende`, og før det som då trengst.",
        "Write `normal` or `omfattende`, and record what is needed then.",
    ),
};

const SERIOUS: Text = Text::new("vurdert som alvorlig", "vurdert som alvorleg", "judged serious");
const STAFF: Text = Text::new("gjelder en ansatt", "gjeld ein tilsett", "concerns an employee");
const COUNTY: Text = Text::new("meldt til statsforvalteren", "meld til statsforvaltaren", "with Statsforvalteren");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let extent = context.case.frame.as_ref().and_then(|frame| frame.extent);
    let Some(extent) = extent.filter(|extent| extent.value == Extent::Light) else { return };
    if let Some((node, why)) = reason(context) {
        findings.add(Found::at(&SMALL, extent.node).label(node, why));
    }
}

/// What in the case calls for more than a small case has.
fn reason<'t>(context: &Context<'t>) -> Option<(Node<'t>, Text)> {
    let case = context.case;
    let serious = case.first_serious().and_then(|assessment| assessment.serious).map(|serious| (serious.node, SERIOUS));
    let staff = || {
        let groundless = |report: &&crate::case::Report<'t>| {
            report.to_owner.as_ref().is_some_and(|owner| YesNo::said(owner.groundless))
        };
        let mut reports = case.reports_on_staff().filter(|report| !groundless(report));
        reports.find_map(|report| report.violator).map(|violator| (violator.node, STAFF))
    };
    let county = || case.county_governor.as_ref()?.reported.as_ref().map(|reported| (reported.node, COUNTY));
    serious.or_else(staff).or_else(county)
}
