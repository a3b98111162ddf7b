"""Which answers stand today, and the observation each rests on."""

from datetime import UTC, date, datetime

from toso.households.model.items import Channel, Grade, Item
from toso.households.model.kinds import HouseholdKind
from toso.households.observations.spans import Seen
from toso.households.register.current_answers import standings_of_household, standings_of_person

DAY = date(2024, 8, 9)


def saw(on: str, item: Item, value: str, grade: Grade = Grade.DECLARED, channel: Channel = Channel.VISIT) -> Seen:
    return Seen(date.fromisoformat(on), datetime(2024, 8, 1, tzinfo=UTC), item, value, grade, channel)


def test_an_answer_rests_on_the_strongest_observation_since_it_was_first_given() -> None:
    account = Item.ACCOUNT
    seen = [
        saw("2024-03-01", account, "yes", Grade.DOCUMENTED),
        saw("2024-04-01", account, "no"),
        saw("2024-05-01", account, "yes"),
        saw("2024-06-01", account, "yes", Grade.WITNESSED, Channel.COUNTER),
    ]
    (standing,) = [s for s in standings_of_person(seen, DAY, frozenset(Item), adult=True) if s.item is account]
    assert (standing.value, standing.observation) == ("yes", seen[3])


def test_topics_of_the_year_add_up_and_those_of_last_year_are_over() -> None:
    seen = [
        saw("2023-11-01", Item.TOPICS, "postal"),
        saw("2024-03-01", Item.TOPICS, "essential"),
        saw("2024-05-01", Item.TOPICS, "dvc+essential", Grade.WITNESSED),
    ]
    (standing,) = [s for s in standings_of_person(seen, DAY, frozenset(Item), adult=True) if s.item is Item.TOPICS]
    assert (standing.value, standing.observation) == ("dvc+essential", seen[2])


def test_what_is_asked_follows_from_age_and_from_other_answers() -> None:
    def items(*observations: Seen, adult: bool) -> list[Item]:
        return [s.item for s in standings_of_person(observations, DAY, frozenset(Item), adult=adult)]

    assert items(adult=False) == [Item.PHONE, Item.SIM, Item.SERVICES, Item.INFORMED]
    assert {Item.ACCOUNT, Item.APPS} <= {*items(adult=True)}
    assert Item.SIM_MOBILISED in items(saw("2024-03-01", Item.SIM, "2g"), adult=False)
    assert Item.SIM_MOBILISED not in items(saw("2024-03-01", Item.SIM, "4g"), adult=False)
    assert Item.TOPICS in items(saw("2024-03-01", Item.SERVICES, "need"), adult=False)
    assert Item.PHONE_MOBILISED in items(saw("2024-03-01", Item.PHONE, "basic"), adult=False)


def test_a_household_is_asked_for_young_payers_when_it_is_a_family() -> None:
    assert Item.YOUNG_PAYER in [s.item for s in standings_of_household([], DAY, HouseholdKind.FAMILY, frozenset(Item))]
    assert Item.YOUNG_PAYER not in [
        s.item for s in standings_of_household([], DAY, HouseholdKind.BUSINESS, frozenset(Item))
    ]


def test_what_the_ward_does_not_ask_is_not_asked_of_anybody() -> None:
    asked = frozenset({Item.ACCOUNT, Item.YOUNG_PAYER})
    assert [s.item for s in standings_of_person([], DAY, asked, adult=True)] == [Item.ACCOUNT]
    assert [s.item for s in standings_of_household([], DAY, HouseholdKind.FAMILY, asked)] == [Item.YOUNG_PAYER]
