//! SF-02: a week has passed since the case was taken up with the school's head, in both readings of a week.

use super::undecided;
use crate::finding::{Arg, Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "SF-02",
    severity: Severity::Error,
    basis: &[&law::ENFORCEMENT_CONDITIONS, &law::CIRCULAR_STATSFORVALTER],
    title: Text::new(
        "Det er gått en uke siden saken ble tatt opp med den som leder skolen",
        "Det er gått ei veke sidan saka vart teken opp med den som leier skolen",
        "A week has passed since the case was taken up with the school's head",
    ),
    why: Text::new(
        "Skolen skal få en uke på seg før statsforvalteren tar saken, og en sak som kommer for tidlig, skal som hovedregel \
         avvises. Da må familien begynne på nytt, og eleven venter lenger.",
        "Skolen skal få ei veke på seg før statsforvaltaren tek saka, og ei sak som kjem for tidleg, skal som hovudregel \
         avvisast. Då må familien byrje på nytt, og eleven ventar lenger.",
        "The school is to have a week before Statsforvalteren takes the case, and one that comes too early shall as a main \
         rule be dismissed. The family then has to start over, and the pupil waits longer.",
    ),
    limits: Text::new(
        "Loven sier «ei veke»; veiledningen leser det som fem arbeidsdager. Regelen regner begge. Før den tidligste dagen er det \
         feil, mellom dem advarsel. Det er ikke et brudd fra skolen, men et vilkår som ikke er oppfylt. Om ukedager i \
         skoleferien teller, sier ingen kilde; regelen teller dem. Med særlige grunner, når skolen har svart \
         statsforvalteren, og når saken er avgjort, er regelen stille.",
        "Lova seier «ei veke»; rettleiinga les det som fem arbeidsdagar. Regelen reknar begge. Før den tidlegaste dagen er det \
         feil, mellom dei åtvaring. Det er ikkje eit brot frå skolen, men eit vilkår som ikkje er oppfylt. Om vekedagar i \
         skoleferien tel, seier inga kjelde; regelen tel dei. Med særlege grunnar, når skolen har svart statsforvaltaren, og \
         når saka er avgjord, er regelen still.",
        "The Act says “a week”; guidance reads it as five working days. The rule reckons both: before the earlier day it is an \
         error, between them a warning. It is no breach by the school but a condition that is not met. Whether weekdays in \
         the school holidays count no source says; the rule counts them. With special reasons, where the school has answered \
         Statsforvalteren, and where the case is decided, the rule is silent.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SF-04"],
    missing: None,
    messages: &[&TOO_EARLY, &PERHAPS_TOO_EARLY],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-28, av: F1, hvordan: muntlig }
  meldt:
    dato: 2026-10-02 # <-
    av: F1
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  tatt_opp_med_leder: { dato: 2026-09-26, av: F1, hvordan: muntlig }
  meldt:
    dato: 2026-10-02 # <-
    av: F1
",
        },
    ],
    check: Some(check),
};

static TOO_EARLY: Message = Message {
    headline: Text::new(
        "Saken er meldt {reported}, før det er gått en uke siden den ble tatt opp {raised}; da blir den normalt avvist.",
        "Saka er meld {reported}, før det er gått ei veke sidan ho vart teken opp {raised}; då blir ho normalt avvist.",
        "The case is reported on {reported}, within a week of being taken up on {raised}; it is then normally dismissed.",
    ),
    label: Text::new("tidligst {earliest}", "tidlegast {earliest}", "{earliest} at the earliest"),
    help: Text::new(
        "Meld saken fra {latest}, eller skriv under `særlige_grunner` hvorfor den ikke kan vente.",
        "Meld saka frå {latest}, eller skriv under `særlige_grunner` kvifor ho ikkje kan vente.",
        "Report the case from {latest}, or write under `særlige_grunner` why it cannot wait.",
    ),
};

static PERHAPS_TOO_EARLY: Message = Message {
    headline: Text::new(
        "Saken er meldt {reported}. Uken etter {raised} er gått etter én måte å regne på, men ikke etter den andre.",
        "Saka er meld {reported}. Veka etter {raised} er gått etter éin måte å rekne på, men ikkje etter den andre.",
        "The case is reported on {reported}. The week after {raised} has passed in one reading, but not in the other.",
    ),
    label: Text::new("sikkert først {latest}", "sikkert først {latest}", "certain only from {latest}"),
    help: Text::new(
        "Meld saken {latest} eller senere, så er uken gått både i dager og i arbeidsdager. Haster det, så skriv hvorfor under \
         `særlige_grunner`.",
        "Meld saka {latest} eller seinare, så er veka gått både i dagar og i arbeidsdagar. Hastar det, så skriv kvifor under \
         `særlige_grunner`.",
        "Report the case on {latest} or later, when the week has passed both in days and in working days. If it is urgent, \
         write why under `særlige_grunner`.",
    ),
};

const TAKEN_UP: Text = Text::new("saken ble tatt opp her", "saka vart teken opp her", "the case was taken up here");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(case_there) = undecided(context) else { return };
    let section = case_there.section;
    if section.special_reasons.is_some() || section.answered.is_some() || context.is_unclear(&["statsforvalter/svart"])
    {
        return;
    }
    let Some((raised, raised_at, week)) = case_there.too_early() else { return };
    let is_sure = case_there.reported < week.earliest();
    let (message, weight) =
        if is_sure { (&TOO_EARLY, Severity::Error) } else { (&PERHAPS_TOO_EARLY, Severity::Warning) };
    let found = Found::at(message, case_there.reported_at).severity(weight).label(raised_at, TAKEN_UP);
    let found = found.arg("reported", Arg::Date(case_there.reported)).arg("raised", Arg::Date(raised));
    findings.add(found.arg("earliest", Arg::Date(week.earliest())).arg("latest", Arg::Date(week.latest())));
}
