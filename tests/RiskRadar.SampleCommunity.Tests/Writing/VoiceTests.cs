using RiskRadar.SampleCommunity.Chance;

namespace RiskRadar.SampleCommunity.Writing;

public sealed class VoiceTests
{
    [Theory]
    [InlineData(false, false, "Lovely Work.")]
    [InlineData(true, false, "lovely work.")]
    [InlineData(false, true, "Lovely Work")]
    [InlineData(true, true, "lovely work")]
    public void Speak_Manner_ChangesTheTyping(bool lowercase, bool bareEnd, string spoken) =>
        Assert.Equal(spoken, new Voice(lowercase, bareEnd, Hasty: false, Emoji: 0).Speak("lovely Work.", "happy", new Dice(7)));

    [Fact]
    public void Speak_EmojiLover_AddsOneOfTheMood() =>
        Assert.Contains(
            new Voice(false, false, Hasty: false, Emoji: 1).Speak("fine.", "happy", new Dice(7))["Fine. ".Length..],
            Wording.Phrasebook.Open("emoji")["happy"]);

    [Fact]
    public void Speak_Hasty_SlipsInsideAWord()
    {
        var dice = new Dice(7);
        var hasty = new Voice(false, false, Hasty: true, Emoji: 0);

        var spoken = Enumerable.Range(0, 40).Select(_ => hasty.Speak("wonderful instructions", "calm", dice)).Distinct().ToList();

        Assert.Contains("Wonderful instructions", spoken);
        Assert.True(spoken.Count > 5);
    }
}
