using System.Runtime.Intrinsics;
using RiskRadar.Classify.Tokens;

namespace RiskRadar.Classify.Features;

/// <summary>Counts the style of a comment while its tokens are read.</summary>
internal struct StyleCounts
{
    /// <summary>How many style features there are.</summary>
    public const int Features = (int)StyleFeature.EndsHostile + 1;

    // At what count a feature has half of its effect, in the order of StyleFeature.
    private static readonly float[] Halves = [20, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>Tokens without boundaries.</summary>
    public int Tokens;

    /// <summary>The lexicon's weight of friendly words, negation turned.</summary>
    public float Friendly;

    /// <summary>The lexicon's weight of hostile words, negation turned.</summary>
    public float Hostile;

    /// <summary>The mood of the last word that has one.</summary>
    public float Last;

    private int _words;
    private int _exclamations;
    private int _questions;
    private int _ellipses;
    private int _capitals;
    private int _elongations;
    private int _addresses;
    private int _users;
    private int _beginsWithUser;
    private int _hashtags;
    private int _emoji;
    private int _quotes;
    private int _numbers;
    private int _money;
    private int _disguises;
    private int _negations;

    /// <summary>Counts one token; boundaries are not to be given.</summary>
    public void Count(in Token token)
    {
        Tokens++;
        var marks = token.Marks;
        _elongations += (marks & TokenMarks.Elongated) != 0 ? 1 : 0;
        switch (token.Kind)
        {
            case TokenKind.Word or TokenKind.Name or TokenKind.Group:
                _words++;
                if (marks != TokenMarks.None)
                {
                    _capitals += (marks & TokenMarks.Capitals) != 0 ? 1 : 0;
                    _hashtags += (marks & TokenMarks.Hashtag) != 0 ? 1 : 0;
                    _disguises += (marks & TokenMarks.Disguised) != 0 ? 1 : 0;
                    _negations += (marks & TokenMarks.Negated) != 0 ? 1 : 0;
                }

                break;
            case TokenKind.Mark:
                _questions += (marks & TokenMarks.Question) != 0 ? 1 : 0;
                _exclamations += (marks & TokenMarks.Question) != 0 ? 0 : 1;
                break;
            case TokenKind.Ellipsis:
                _ellipses++;
                break;
            case TokenKind.Address:
                _addresses++;
                break;
            case TokenKind.User:
                _beginsWithUser |= Tokens == 1 ? 1 : 0;
                _users++;
                break;
            case TokenKind.Emoji or TokenKind.Emoticon:
                _emoji++;
                break;
            case TokenKind.Quote:
                _quotes++;
                break;
            case TokenKind.Number:
                _numbers++;
                break;
            case TokenKind.Money:
                _money++;
                break;
            default:
                break;
        }
    }

    /// <summary>Adds what a lexicon says about a word.</summary>
    public void CountMood(float friendly, float hostile, bool isNegated)
    {
        if (isNegated)
        {
            (friendly, hostile) = (hostile, friendly);
        }

        Friendly += friendly;
        Hostile += hostile;
        Last = friendly - hostile;
    }

    /// <summary>Writes the features, each in [0, 1].</summary>
    public readonly void Write(Span<float> features)
    {
        var mood = Friendly - Hostile;
        Span<float> counts =
        [
            Tokens, _exclamations, _questions, _ellipses, 0, _elongations, _addresses, _users, 0, _hashtags, _emoji, _quotes, _numbers, _money, _disguises, _negations,
            Friendly, Hostile, Math.Max(0, mood), Math.Max(0, -mood), Math.Min(Friendly, Hostile), 0, Math.Max(0, Last), Math.Max(0, -Last),
        ];

        // Half of the effect at its half, never more than 1: ten exclamation marks are not ten times one.
        for (var at = 0; at < Features; at += Vector256<float>.Count)
        {
            var count = Vector256.LoadUnsafe(ref counts[at]);
            (count / (count + Vector256.Create(Halves, at))).StoreUnsafe(ref features[at]);
        }

        features[(int)StyleFeature.Capitals] = _words == 0 ? 0 : (float)_capitals / _words;
        features[(int)StyleFeature.BeginsWithUser] = _beginsWithUser;
        features[(int)StyleFeature.NoMood] = Friendly == 0 && Hostile == 0 ? 1 : 0;
    }
}
