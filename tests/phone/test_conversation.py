from phone import Phone
from tests.phone.echo import echo_bot


async def test_a_real_application_is_talked_to_from_start_to_tap() -> None:
    async with Phone() as phone, echo_bot(phone):
        alice = phone.person("Alice", language="en")
        await alice.starts()
        question = await alice.sees("Pick one")
        assert question.buttons == ["One", "Two"]
        assert question.entities == [{"type": "bold", "offset": 0, "length": 4}]
        await alice.taps("Two")
        assert (await alice.sees("Taken: 2")).id == question.id
        assert alice.toasts == ["You took 2"]
        assert alice.screen.buttons == []
        await alice.says("How far?")
        await alice.sees("How far?")
        assert not phone.violations
        assert not phone.errors
        assert not phone.unanswered_callbacks()
