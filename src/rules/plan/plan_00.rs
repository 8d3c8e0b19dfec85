//! PLAN-00: a written plan as soon as there is a measure.

use jiff::civil::Date;

use crate::case::{Case, Day, Degree, YesNo};
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, Setting};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "PLAN-00",
    severity: Severity::Error,
    basis: &[&law::PLAN, &law::CIRCULAR_PLAN],
    title: Text::new(
        "Saken har en skriftlig plan når skolen setter inn tiltak",
        "Saka har ein skriftleg plan når skolen set inn tiltak",
        "The case has a written plan when the school takes measures",
    ),
    why: Text::new(
        "Skolen skal lage en skriftlig plan for tiltakene i en sak. Det gjelder også strakstiltak, og også når saken \
         er liten eller ingen kaller den mobbing. Uten plan vet verken eleven, foreldrene eller de ansatte hva som \
         skal skje, og statsforvalteren har ingenting å prøve saken mot. Har skolen kommet til at eleven ikke har det \
         trygt og godt, skal den sette inn tiltak og lage planen for dem. Har eleven eller foreldrene bedt om tiltak, \
         er det god praksis å lage en plan, også når skolen ikke fant mobbing.",
        "Skolen skal lage ein skriftleg plan for tiltaka i ei sak. Det gjeld òg strakstiltak, og òg når saka er lita \
         eller ingen kallar ho mobbing. Utan plan veit verken eleven, foreldra eller dei tilsette kva som skal skje, \
         og statsforvaltaren har ingenting å prøve saka mot. Har skolen kome til at eleven ikkje har det trygt og \
         godt, skal han setje inn tiltak og lage planen for dei. Har eleven eller foreldra bede om tiltak, er det god \
         praksis å lage ein plan, òg når skolen ikkje fann mobbing.",
        "The school shall make a written plan for the measures in a case. That goes for immediate measures too, and \
         also where the matter is small or nobody calls it bullying. Without a plan neither the pupil, the parents nor \
         the staff know what will happen, and the county governor has nothing to hold the case against. Where the \
         school has concluded that the pupil is not safe and well, it shall take measures and make the plan for them. \
         Where the pupil or the parents have asked for measures, it is good practice to make a plan, also where the \
         school found no bullying.",
    ),
    limits: Text::new(
        "Loven setter ingen frist for planen; fem skoledager er brilles eget forslag. Regelen vet ikke om det finnes \
         en plan utenfor filen. Er saken avsluttet, teller den bare dagene fram til avslutningen, og den er stille når \
         eleven har byttet skole eller sluttet, for da er det ikke lenger noen plan å lage her. Sier filen ikke når \
         skolen er stengt, regnes alle arbeidsdager, men ingen feil bygger på dager rundt jul, påske og sommerferie.",
        "Lova set ingen frist for planen; fem skoledagar er brille sitt eige framlegg. Regelen veit ikkje om det finst \
         ein plan utanfor fila. Er saka avslutta, tel han berre dagane fram til avslutninga, og han er still når \
         eleven har bytt skole eller slutta, for då er det ikkje lenger nokon plan å lage her. Seier ikkje fila når \
         skolen er stengd, blir alle arbeidsdagar rekna med, men ingen feil byggjer på dagar rundt jul, påske og \
         sommarferie.",
        "The Act sets no time limit for the plan; five school days are brille's own proposal. The rule does not know \
         whether a plan exists outside the file. In a closed case it counts only the days up to the closing, and it is \
         silent where the pupil has changed school or left, since there is then no plan left to make here. Where the \
         file does not say when the school is closed, all working days count, but no error rests on days around \
         Christmas, Easter and the summer holidays.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[&SCHOOL_DAYS],
    together: &[],
    missing: None,
    messages: &[&MEASURES, &CONCLUDED, &REQUESTED],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
strakstiltak:
  - id: ST1
    dato: 2026-09-08
    hva: A1 følger E1 i storefri.
    utføres_av: [A1]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: plan, evalueringer, utleveringer
strakstiltak: # <-
  - id: ST1
    dato: 2026-09-08
    hva: A1 følger E1 i storefri.
    utføres_av: [A1]
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: plan, evalueringer, utleveringer
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 står alene i storefri. }
    konklusjon: # <-
      dato: 2026-09-10
      trygt_og_godt: delvis
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# uten: plan, evalueringer, utleveringer
meldinger:
  - id: M1
    dato: 2026-09-07
    fra: F1
    mottatt_av: L1
    krenker: elev
    ber_om_tiltak: ja # <-
    beskrivelse: F1 ber om at en voksen er til stede når klassen deler seg i lag i storefri.
    til_leder: { dato: 2026-09-07, av: L1 }
    alvorlighet: { vurdert: 2026-09-08, av: R1, alvorlig: nei }
undersøkelser:
  - id: U1
    start: 2026-09-08
    metoder:
      - { type: elevsamtale, dato: 2026-09-08, av: S1, med: [E1], funn: E1 er med på lag hver dag. }
      - { type: observasjon, dato: 2026-09-09, av: A1, arena: friminutt, funn: E1 var med i begge kampene. }
    elevens_opplevelse: E1 sier at storefri er greit.
    konklusjon: { dato: 2026-09-10, trygt_og_godt: ja, tekst: E1 har det trygt og godt. }
",
        },
    ],
    check: Some(check),
};

static MEASURES: Message = Message {
    headline: Text::new(
        "Skolen har hatt strakstiltak siden {date}, men saken har ingen skriftlig plan.",
        "Skolen har hatt strakstiltak sidan {date}, men saka har ingen skriftleg plan.",
        "The school has had immediate measures since {date}, but the case has no written plan.",
    ),
    label: Text::new("tiltak i {days} uten plan", "tiltak i {days} utan plan", "measures for {days} without a plan"),
    help: HELP,
};

static CONCLUDED: Message = Message {
    headline: Text::new(
        "Skolen konkluderte {date} med at eleven ikke eller bare delvis har det trygt og godt, men saken har ingen \
         skriftlig plan.",
        "Skolen konkluderte {date} med at eleven ikkje eller berre delvis har det trygt og godt, men saka har ingen \
         skriftleg plan.",
        "On {date} the school concluded that the pupil is not, or only partly, safe and well, but the case has no \
         written plan.",
    ),
    label: Text::new("{days} siden, og ingen plan", "{days} sidan, og ingen plan", "{days} ago, and no plan"),
    help: HELP,
};

static REQUESTED: Message = Message {
    headline: Text::new(
        "Eleven eller foreldrene ba om tiltak {date}, men saken har ingen skriftlig plan.",
        "Eleven eller foreldra bad om tiltak {date}, men saka har ingen skriftleg plan.",
        "The pupil or the parents asked for measures on {date}, but the case has no written plan.",
    ),
    label: Text::new("{days} siden, og ingen plan", "{days} sidan, og ingen plan", "{days} ago, and no plan"),
    help: HELP,
};

const HELP: Text = Text::new(
    "Legg til `plan` med problemene tiltakene skal løse, tiltakene, når de skal gjennomføres, hvem som skal gjennomføre \
     dem, og når de skal evalueres.",
    "Legg til `plan` med problema tiltaka skal løyse, tiltaka, når dei skal gjennomførast, kven som skal gjennomføre \
     dei, og når dei skal evaluerast.",
    "Add `plan` with the problems that the measures shall solve, the measures, when they shall be carried out, who \
     shall carry them out, and when they shall be evaluated.",
);

/// Something that calls for a plan.
struct Trigger<'a> {
    severity: Severity,
    message: &'static Message,
    date: Date,
    section: Node<'a>,
}

static SCHOOL_DAYS: Setting = Setting {
    rule: "PLAN-00",
    key: "skoledager",
    default: 5,
    meaning: Text::new(
        "Skoledager fra strakstiltak, eller fra en konklusjon eller bønn om tiltak, til planen.",
        "Skoledagar frå strakstiltak, eller frå ein konklusjon eller ei bøn om tiltak, til planen.",
        "School days from immediate measures, or from a conclusion or request that asks for measures, to the plan.",
    ),
    source: &law::OWN_PROPOSAL,
};

fn check(context: &Context<'_>, found: &mut Findings) {
    let case = context.case;
    let may_be_there = !context.gaps.plainly_lack(case.node, "plan");
    if may_be_there || context.pupil_has_left() || context.is_unclear(&["avslutning/dato"]) {
        return;
    }
    let days = |trigger: &Trigger<'_>| context.calendar.school_days_between(trigger.date, context.last_day());
    let triggers = [measures(case), conclusion(case), request(case)].into_iter().flatten();
    let overdue = triggers.into_iter().find(|trigger| days(trigger) > context.threshold(&SCHOOL_DAYS));
    if let Some(trigger) = overdue {
        let until = context.last_day();
        found.add(
            Found::in_section(trigger.message, trigger.section)
                .severity(context.weight_by_days(
                    trigger.severity,
                    trigger.date,
                    until,
                    context.threshold(&SCHOOL_DAYS),
                ))
                .arg("date", Arg::Date(trigger.date))
                .arg("days", context.days_between(trigger.date, until)),
        );
    }
}

fn measures<'a>(case: &'a Case<'_>) -> Option<Trigger<'a>> {
    let dates = case.immediate_measures.iter().filter_map(|measure| date_of(measure.date));
    let section = case.node.get("strakstiltak")?;
    Some(Trigger { severity: Severity::Error, message: &MEASURES, date: dates.min()?, section })
}

fn conclusion<'a>(case: &'a Case<'_>) -> Option<Trigger<'a>> {
    let conclusions = case.investigations.iter().filter_map(|investigation| investigation.conclusion.as_ref());
    let dated = conclusions.filter_map(|conclusion| Some((date_of(conclusion.date)?, conclusion)));
    let (date, latest) = dated.max_by_key(|(date, _)| *date)?;
    let unsafe_environment = matches!(latest.safe?.value, Degree::No | Degree::Partly);
    unsafe_environment.then_some(Trigger {
        severity: Severity::Warning,
        message: &CONCLUDED,
        date,
        section: latest.node,
    })
}

fn request<'a>(case: &'a Case<'_>) -> Option<Trigger<'a>> {
    let requests = case.reports.iter().filter(|report| YesNo::said(report.asks_for_measures));
    let dated = requests.filter_map(|report| Some((date_of(report.date)?, report.asks_for_measures?)));
    let (date, asks) = dated.min_by_key(|(date, _)| *date)?;
    Some(Trigger { severity: Severity::Warning, message: &REQUESTED, date, section: asks.node })
}

fn date_of(day: Option<Day<'_>>) -> Option<Date> {
    day?.date
}
