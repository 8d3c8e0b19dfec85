//! The schemas themselves: valid, true to the law and to the typed case.

use brille::case::*;
use brille::law;
use brille::schema::{Document, Thing};
use serde_json::Value;

fn schema(document: Document) -> Value {
    serde_json::from_str(document.text()).unwrap()
}

/// Every object of a schema.
fn objects<'v>(value: &'v Value, found: &mut Vec<&'v serde_json::Map<String, Value>>) {
    match value {
        Value::Object(members) => {
            found.push(members);
            members.values().for_each(|member| objects(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| objects(item, found)),
        _ => {}
    }
}

fn annotations(name: &str) -> Vec<String> {
    let schema = schema(Document::Case);
    let mut found = Vec::new();
    objects(&schema, &mut found);
    let values = found.iter().filter_map(|object| object.get(name));
    values
        .flat_map(|value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]))
        .map(|value| value.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_schemas_are_valid() {
    for document in Document::ALL {
        assert!(jsonschema::meta::validate(&schema(document)).is_ok(), "{document:?}");
    }
}

#[test]
fn every_annotation_says_something_that_exists() {
    let bases = annotations("x-hjemmel");
    assert!(bases.len() > 20);
    for basis in bases {
        assert!(law::provision(&basis).is_some(), "{basis}");
    }
    let codes = annotations("x-kode");
    for code in ["PLAN-01", "PLAN-07", "PLAN-10", "PLAN-14", "PLAN-16", "PLAN-19"] {
        assert!(codes.iter().any(|own| own == code), "{code}");
    }
    for code in codes {
        let rule = brille::rules::by_code(&code).unwrap_or_else(|| panic!("{code}"));
        assert!(rule.missing.is_some(), "{code} has no words for a missing field");
    }
    let declared = annotations("x-id");
    for thing in annotations("x-ref").iter().chain(&declared) {
        assert!(Thing::from_key(thing).is_some() && declared.contains(thing), "{thing}");
    }
}

#[test]
fn closed_lists_explain_every_value_and_mappings_are_closed() {
    for document in Document::ALL {
        let schema = schema(document);
        let mut found = Vec::new();
        objects(&schema, &mut found);
        for object in found {
            if let (Some(Value::Array(values)), Some(Value::Array(words))) =
                (object.get("enum"), object.get("enumDescriptions"))
            {
                assert_eq!(values.len(), words.len(), "{values:?}");
            }
            if object.get("type").is_some_and(|kind| kind == "object") {
                assert!(object.contains_key("additionalProperties"), "{object:?}");
            }
            for key in object.get("required").and_then(Value::as_array).into_iter().flatten() {
                let properties = object.get("properties").and_then(Value::as_object);
                let known = properties.is_none_or(|properties| {
                    !object.contains_key("type") || properties.contains_key(key.as_str().unwrap())
                });
                assert!(known, "{key}");
            }
        }
    }
}

/// The keys that the typed case reads in a place of the schema, which may have more.
#[test]
fn the_typed_case_reads_keys_of_the_format() {
    let schema = schema(Document::Case);
    for (place, keys) in [
        ("", Case::KEYS),
        ("/$defs/sak", Frame::KEYS),
        ("/$defs/skole", School::KEYS),
        ("/$defs/fridager", FreeDays::KEYS),
        ("/$defs/klasse", Class::KEYS),
        ("/$defs/melding", Report::KEYS),
        ("/$defs/til_leder", Passed::KEYS),
        ("/$defs/melding/properties/til_skoleeier", ToOwner::KEYS),
        ("/$defs/melding/properties/barnevern", Considering::KEYS),
        ("/$defs/melding/properties/politi", Considering::KEYS),
        ("/$defs/hendelse/properties/grep_inn", Intervention::KEYS),
        ("/$defs/hendelse/properties/fysisk_inngrep", PhysicalIntervention::KEYS),
        ("/$defs/metode/properties/kontrollert", Verified::KEYS),
        ("/$defs/sak/properties/fravær", Absence::KEYS),
        ("/$defs/person/properties/samtykke/items", Consent::KEYS),
        ("/$defs/person/properties/innsyn", AccessRequest::KEYS),
        ("/$defs/statsforvalter/properties/tatt_opp_med_leder", Raised::KEYS),
        ("/$defs/statsforvalter/properties/vedtak", Ruling::KEYS),
        ("/$defs/statsforvalter/properties/vedtak/properties/pålegg/items", Order::KEYS),
        ("/$defs/statsforvalter/properties/vedtak/properties/tvangsmulkt", Fine::KEYS),
        ("/$defs/avslutning/properties/overføring", Transfer::KEYS),
        ("/$defs/statsforvalter/properties/meldt", Passed::KEYS),
        ("/$defs/melding/properties/alvorlighet", Seriousness::KEYS),
        ("/$defs/strakstiltak", ImmediateMeasure::KEYS),
        ("/$defs/hendelse", Incident::KEYS),
        ("/$defs/undersokelse", Investigation::KEYS),
        ("/$defs/metode", MethodEntry::KEYS),
        ("/$defs/faktor", Factor::KEYS),
        ("/$defs/undersokelse/properties/konklusjon", Conclusion::KEYS),
        ("/$defs/horing", Hearing::KEYS),
        ("/$defs/elevens_beste", BestInterests::KEYS),
        ("/$defs/plan", Plan::KEYS),
        ("/$defs/problem", Problem::KEYS),
        ("/$defs/tiltak", Measure::KEYS),
        ("/$defs/tiltak/properties/evalueres", PlannedEvaluation::KEYS),
        ("/$defs/plan/properties/vurderte_tiltak/items", Considered::KEYS),
        ("/$defs/plan/properties/endringer/items", Change::KEYS),
        ("/$defs/evaluering", Evaluation::KEYS),
        ("/$defs/evaluering/properties/tiltak/items", MeasureResult::KEYS),
        ("/$defs/evaluering/properties/elevens_vurdering", PupilView::KEYS),
        ("/$defs/avslutning/properties/elev_bekrefter", Confirmation::KEYS),
        ("/$defs/kontakt", Contact::KEYS),
        ("/$defs/samarbeid", Cooperation::KEYS),
        ("/$defs/vedtak", FormalDecision::KEYS),
        ("/$defs/utlevering", Handout::KEYS),
        ("/$defs/innforsel", LogEntry::KEYS),
        ("/$defs/vedlegg", Attachment::KEYS),
        ("/$defs/vurdering", Judgement::KEYS),
        ("/$defs/statsforvalter", CountyGovernor::KEYS),
        ("/$defs/avslutning", Closing::KEYS),
        ("/$defs/avslutning/properties/oppfølging", FollowUp::KEYS),
        ("/$defs/gjenapning", Reopening::KEYS),
    ] {
        let properties = schema.pointer(&format!("{place}/properties")).and_then(Value::as_object).unwrap();
        for key in keys {
            assert!(properties.contains_key(*key), "{place} has no {key}");
        }
    }
}

#[test]
fn closed_lists_are_the_same_in_the_schema_and_the_typed_case() {
    let schema = schema(Document::Case);
    for (place, keys) in [
        ("/$defs/ja_nei", YesNo::KEYS),
        ("/$defs/grad", Degree::KEYS),
        ("/$defs/sak/properties/gjelder", Concerns::KEYS),
        ("/$defs/sak/properties/omfang", Extent::KEYS),
        ("/$defs/skole/properties/form", Ownership::KEYS),
        ("/$defs/skole/properties/trinn", SchoolKind::KEYS),
        ("/$defs/skole/properties/hovedmål", MainLanguage::KEYS),
        ("/$defs/person/properties/rolle", Role::KEYS),
        ("/$defs/melding/properties/krenker", Violator::KEYS),
        ("/$defs/horing/properties/om", Stage::KEYS),
        ("/$defs/metode/properties/type", Method::KEYS),
        ("/$defs/tiltak/properties/nivå", Level::KEYS),
        ("/$defs/evaluering/properties/tiltak/items/properties/gjennomført", Done::KEYS),
        ("/$defs/evaluering/properties/tiltak/items/properties/effekt", Effect::KEYS),
        ("/$defs/evaluering/properties/tiltak/items/properties/beslutning", Decision::KEYS),
        ("/$defs/kontakt/properties/informert_om/items", Topic::KEYS),
        ("/$defs/utlevering/properties/utgave", Edition::KEYS),
        ("/$defs/avslutning/properties/årsak", ClosingReason::KEYS),
        ("/$defs/sak/properties/miljø", Environment::KEYS),
        ("/$defs/sak/properties/arenaer/items", Arena::KEYS),
        ("/$defs/sak/properties/mønster", Pattern::KEYS),
        ("/$defs/krenkelsesform/items", brille::case::Form::KEYS),
        ("/$defs/melding/properties/alvorlighet/properties/kjennetegn/items", Sign::KEYS),
        ("/$defs/hendelse/properties/voksen_til_stede", Known::KEYS),
        ("/$defs/metode/properties/formål", Purpose::KEYS),
        ("/$defs/metode/properties/grunnlag", SurveyGround::KEYS),
        ("/$defs/samarbeid/properties/grunnlag", SharingGround::KEYS),
        ("/$defs/vedtak/properties/type", DecisionKind::KEYS),
        ("/$defs/tiltak/properties/art", MeasureKind::KEYS),
        ("/$defs/statsforvalter/properties/tatt_opp_med_leder/properties/hvordan", Manner::KEYS),
        ("/$defs/person/properties/bor_hos", Home::KEYS),
        ("/$defs/person/properties/omsorg", Care::KEYS),
        ("/$defs/person/properties/innsyn/properties/svar", Answer::KEYS),
        ("/$defs/vurdering/properties/spørsmål", Asked::KEYS),
    ] {
        let values: Vec<&str> = schema
            .pointer(&format!("{place}/enum"))
            .and_then(Value::as_array)
            .unwrap()
            .iter()
            .map(|value| value.as_str().unwrap())
            .collect();
        assert_eq!(values, keys, "{place}");
    }
}
