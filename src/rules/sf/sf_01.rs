//! SF-01: the case was taken up with the school's head before it was reported to Statsforvalteren.

use crate::case::{Case, Code, Report};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};
use crate::yaml::Node;

use super::undecided;

pub(super) static RULE: Rule = Rule {
    code: "SF-01",
    severity: Severity::Warning,
    basis: &[&law::ENFORCEMENT_CONDITIONS, &law::CIRCULAR_STATSFORVALTER],
    title: Text::new(
        "Saken er tatt opp med den som leder skolen, før den ble meldt",
        "Saka er teken opp med den som leier skolen, før ho vart meld",
        "The case was taken up with the school's head before it was reported",
    ),
    why: Text::new(
        "Statsforvalteren skal som hovedregel avvise en sak som ikke er tatt opp med rektor, i en privatskole daglig leder. Det \
         er nok å ha sagt det muntlig, og det trenger ikke bevises. Når skolen fører dagen, skal ikke eleven stå uten hjelp \
         fordi ingen husker den.",
        "Statsforvaltaren skal som hovudregel avvise ei sak som ikkje er teken opp med rektor, i ein privatskole dagleg leiar. \
         Det er nok å ha sagt det munnleg, og det treng ikkje provast. Når skolen fører dagen, skal ikkje eleven stå utan \
         hjelp fordi ingen hugsar han.",
        "As a main rule Statsforvalteren shall dismiss a case that was not taken up with the school's head. It is enough to \
         have said so, and it need not be proved. When the school records the day, no pupil is left without help because \
         nobody remembers it.",
    ),
    limits: Text::new(
        "Regelen sier ikke at saken blir avvist, bare at filen mangler det som skal vise at den ikke skal det. En melding som \
         nådde den som leder skolen, kan være det samme; da peker funnet på den. Er det oppgitt særlige grunner, eller er \
         saken avgjort, er regelen stille. Om det var samme sak som ble tatt opp, ser den ikke.",
        "Regelen seier ikkje at saka blir avvist, berre at fila manglar det som skal vise at ho ikkje skal det. Ei melding som \
         nådde den som leier skolen, kan vere det same; då peikar funnet på ho. Er det oppgitt særlege grunnar, eller er saka \
         avgjord, er regelen still. Om det var same sak som vart teken opp, ser han ikkje.",
        "The rule does not say that the case will be dismissed, only that the file lacks what shows that it should not be. A \
         report that reached the head may be the same thing; the finding then points at it. Where special reasons are given, \
         or the case is decided, the rule is silent. Whether it was the same matter that was taken up it does not see.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &["SF-04"],
    missing: None,
    messages: &[&NOT_TAKEN_UP],
    examples: &[
        Example { good: true, date: "2026-10-05", yaml: super::WELL_REPORTED },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
statsforvalter:
  meldt:
    dato: 2026-09-28 # <-
    av: F1
",
        },
    ],
    check: Some(check),
};

static NOT_TAKEN_UP: Message = Message {
    headline: Text::new(
        "Saken er meldt til statsforvalteren, men filen viser ikke at den er tatt opp med den som leder skolen.",
        "Saka er meld til statsforvaltaren, men fila viser ikkje at ho er teken opp med den som leier skolen.",
        "The case is reported to Statsforvalteren, but the file does not show that it was taken up with the school's head.",
    ),
    label: Text::new("mangler `tatt_opp_med_leder`", "manglar `tatt_opp_med_leder`", "lacks `tatt_opp_med_leder`"),
    help: Text::new(
        "Skriv under `tatt_opp_med_leder` når saken ble tatt opp og av hvem; muntlig er nok. Ble den ikke tatt opp, så skriv \
         hvorfor den likevel bør behandles, under `særlige_grunner`.",
        "Skriv under `tatt_opp_med_leder` når saka vart teken opp og av kven; munnleg er nok. Vart ho ikkje teken opp, så skriv \
         kvifor ho likevel bør handsamast, under `særlige_grunner`.",
        "Record under `tatt_opp_med_leder` when the case was taken up and by whom; orally is enough. If it was not, write \
         under `særlige_grunner` why it should be heard all the same.",
    ),
};

const MAY_BE_IT: Text =
    Text::new("kan saken være tatt opp her?", "kan saka vere teken opp her?", "may the case have been taken up here?");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(case_there) = undecided(context) else { return };
    if case_there.section.special_reasons.is_some() || !case_there.lacks_talk_with_head(context) {
        return;
    }
    let report = context.case.reports.iter().find(|report| reached_head(context.case, report));
    let place: Option<Node<'_>> = report.and_then(|report| Some(report.date?.node));
    let found = Found::at(&NOT_TAKEN_UP, case_there.reported_at);
    findings.add(place.into_iter().fold(found, |found, node| found.label(node, MAY_BE_IT)));
}

/// Whether a report of the pupil or a guardian reached the school's head.
fn reached_head(case: &Case<'_>, report: &Report<'_>) -> bool {
    let role = |code: Option<Code<'_>>| code.and_then(|code| case.role(code.value));
    let from_home = role(report.from).is_some_and(|role| !role.works_at_school());
    let received = role(report.received_by).is_some_and(|role| role.is_head());
    from_home && (received || report.to_head.is_some())
}
