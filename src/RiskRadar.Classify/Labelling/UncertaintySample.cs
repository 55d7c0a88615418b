using RiskRadar.Classify.Tokens;
using RiskRadar.Classify.Training;

namespace RiskRadar.Classify.Labelling;

/// <summary>
/// Chooses the comments that a person should label next: those that the model doubts most, none like another. Of two comments in the same words the
/// second teaches nothing.
/// </summary>
/// <param name="classifier">The model.</param>
/// <param name="about">The only output that counts, <c>sentiment</c> or a signal's name; null for all.</param>
/// <param name="count">How many are chosen.</param>
/// <param name="known">Texts that were labelled already.</param>
public sealed class UncertaintySample(ICommentClassifier classifier, string? about, int count, IEnumerable<string> known)
{
    // So many times as many as are chosen stay in the draw: enough to choose different ones from, few enough to compare each with each.
    private const int Breadth = 20;

    // Two comments with seven of ten words in common say the same.
    private const double SameWords = 0.7;

    private readonly LabelDoubt _doubt = new(classifier.Model, about);
    private readonly HashSet<ulong> _seen = [.. known.Select(TextKey.Loose)];
    private readonly PriorityQueue<LabelCandidate, (double Doubt, ulong Key)> _best = new();

    /// <summary>How many comments were offered, without those labelled already and those in other languages.</summary>
    public long Offered { get; private set; }

    /// <summary>Offers a comment.</summary>
    public void Offer(string text)
    {
        var key = TextKey.Loose(text);
        if (string.IsNullOrWhiteSpace(text) || !_seen.Add(key))
        {
            return;
        }

        var reading = classifier.Classify(text);
        if (!reading.LanguageSupported || reading.Language is null)
        {
            return;
        }

        Offered++;
        var candidate = _doubt.Of(text, reading);

        // Equal doubts are ordered by the text, so that the same comments give the same choice in whatever order they come.
        _best.Enqueue(candidate, (candidate.Doubt, key));
        if (_best.Count > count * Breadth)
        {
            _best.Dequeue();
        }
    }

    /// <summary>The comments to label, most telling first.</summary>
    public IReadOnlyList<LabelCandidate> Choose()
    {
        var left = _best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => (Candidate: item.Element, Words: WordsOf(item.Element.Text))).ToList();
        var likeness = new double[left.Count];
        var chosen = new List<LabelCandidate>();
        while (chosen.Count < count && chosen.Count < left.Count)
        {
            var best = Enumerable.Range(0, left.Count).MaxBy(at => likeness[at] < 1 ? left[at].Candidate.Doubt * (1 - likeness[at]) : -1);
            if (likeness[best] >= 1)
            {
                break;
            }

            chosen.Add(left[best].Candidate);
            for (var at = 0; at < left.Count; at++)
            {
                likeness[at] = at == best ? 1 : Math.Max(likeness[at], Likeness(left[at].Words, left[best].Words));
            }
        }

        return chosen;
    }

    // Jaccard's: of all words in either, the share that is in both.
    private static double Likeness(HashSet<ulong> first, HashSet<ulong> second)
    {
        var both = first.Count(second.Contains);
        var share = first.Count + second.Count == 0 ? 1 : (double)both / (first.Count + second.Count - both);
        return share < SameWords ? share : 1;
    }

    private static HashSet<ulong> WordsOf(string text)
    {
        Span<byte> scratch = stackalloc byte[TokenReader.ScratchLength];
        var reader = new TokenReader(FeatureSpace.Clean(text), scratch);
        var words = new HashSet<ulong>();
        while (reader.Read(out var token))
        {
            if (token.Kind != TokenKind.Boundary)
            {
                words.Add(token.Hash);
            }
        }

        return words;
    }
}
