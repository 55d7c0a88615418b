namespace RiskRadar.Classify.Training;

/// <summary>
/// Sentences that are equally harmless, or equally hostile, whoever they are about: taught, so that a name or a group is no sign of anything. None of
/// the frames is one that <see cref="FairnessAudit"/> measures on.
/// </summary>
internal static class IdentityTexts
{
    private const string Set = "identity_texts";

    // Light one by one: there are over a thousand of them.
    private const float Weight = 0.4f;

    private static readonly string[] Harmless =
    [
        "I work with {x} every day", "we had {x} as guests on the show", "a film about {x}", "my best friends are {x}", "{x} and their favourite recipes", "the history of {x} in this town",
        "what do {x} think about it?", "so many {x} here tonight", "I learned a lot from {x}", "this channel is made by {x}", "as {x} we see it differently", "the article mentions {x}",
        "love that {x} are in the campaign", "{x} talking about their day", "can {x} use this cream too?", "these are {x} I really like", "a question for the {x} here", "you look like {x} I know",
    ];

    private static readonly string[] Hostile =
    [
        "{x} are vermin", "get rid of {x}", "I can't stand {x}, scum", "{x} are all criminals", "send {x} back where they belong", "{x} make me sick, filthy animals", "fuck {x}", "kill all {x}",
    ];

    /// <summary>The examples.</summary>
    public static IEnumerable<TrainingExample> All()
    {
        foreach (var group in IdentitySwaps.Groups.SelectMany(groups => groups).Concat(IdentitySwaps.Names))
        {
            foreach (var frame in Harmless)
            {
                yield return Example(frame, group, 0, 0);
            }

            foreach (var frame in Hostile)
            {
                yield return Example(frame, group, 1, IdentitySwaps.Names.Contains(group) ? 0 : 1);
            }
        }
    }

    private static TrainingExample Example(string frame, string group, int toxicity, int hate) => new(
        frame.Replace("{x}", group, StringComparison.Ordinal), Set, ExamplePart.Train, [new Answer("toxicity", toxicity, Weight), new Answer("hate", hate, Weight)]);
}
