namespace RiskRadar.Classify.Training;

/// <summary>
/// The public sets and what each says. A set that asks its own question in its own way is also a task of its own (<c>"set.question"</c>):
/// its answer is a feature for others, and their labels do not have to agree with its.
/// </summary>
internal static class SetRecipes
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SetRecipe> All =
    [
        new("semeval2013_2016_tweet_sentiment", "B", row => Mood(row["label"], 1)),
        new("tweeteval_sentiment_dev", "B", row => Mood(row["label"], 1), _ => true),
        new("goemotions_reddit", "A", GoEmotions, IsDev),
        new("youtube_comments_sentiment_kaggle", "B", row => Mood(row["label"], 0.5f)),
        new("tweet_sentiment_extraction", "B", row => Mood(row["label"], 0.4f)),
        new("vader_gt_amazon_nyt", "A", row => Mood(row["label"], 0.3f)),
        new("sxsw_brand_product_emotion", "B", Brand),
        new("sanders_brand_tweets", "B", row => row["label"] == "irrelevant" ? [] : Brand(row)),
        new("uci_sentiment_labelled_sentences", "A", Uci),
        new("sst2_movie_sentences", "B", row => Own("films", row["label"])),
        new("sentiment140_sample", "B", row => Own("emoticons", row["label"])),
        new("tweeteval_emotion", "B", Emotion, IsDev),
        new("tweeteval_emoji", "B", Emoji),
        new("tweeteval_stance", "B", row => YesNo("stance.against", row["label"] == "against", 1), IsDev),
        new("tweeteval_offensive", "B", Offensive, IsDev),
        new("tweeteval_hate", "B", row => YesNo("hate", row["label"] == "hate", 1).Concat(YesNo("tweets.hate", row["label"] == "hate", 1)), IsDev),
        new("davidson_hate_offensive", "A", Davidson),
        new("edos_sexism_reddit_gab", "A", Sexism, IsDev),
        new("cad_reddit_abuse", "A", Abuse, IsDev),
        new("civil_comments_toxic_spans", "A", Civil),
        new("tweeteval_irony", "B", row => YesNo("sarcasm", row["label"] == "irony", 1.5f).Concat(YesNo("tweets.irony", row["label"] == "irony", 1)), IsDev),
        new("isarcasm_en", "A", row => YesNo("sarcasm", row["label"] == "sarcastic", 1).Concat(YesNo("authors.sarcasm", row["label"] == "sarcastic", 1))),
        new("ets_sarcasm_reddit_twitter", "B", row => YesNo("sarcasm", row["label"] == "sarcastic", 0.4f).Concat(YesNo("tags.sarcasm", row["label"] == "sarcastic", 1))),
        new("complaints_tweets", "B", row => YesNo("complaint", row["label"] == "complaint", 1)),
        new("youtube_spam_collection", "A", row => YesNo("spam", row["label"] == "spam", 1)),
        new("youtube_spam_mozzer2023", "B", row => YesNo("spam", row["label"] == "spam", 1)),
    ];

    private static bool IsDev(TableRow row) => row["split"] is "dev" or "val";

    private static IEnumerable<Answer> Mood(string label, float weight)
    {
        var value = label switch { "negative" => 0, "neutral" => 1, "positive" => 2, _ => -1 };
        return value < 0 ? [] : [new Answer("sentiment", value, weight)];
    }

    private static IEnumerable<Answer> YesNo(string task, bool yes, float weight) => [new Answer(task, yes ? 1 : 0, weight)];

    private static IEnumerable<Answer> Own(string set, string label) =>
        label is "positive" or "negative" ? YesNo($"{set}.positive", label == "positive", 1) : [];

    private static IEnumerable<Answer> GoEmotions(TableRow row)
    {
        var emotions = row["emotions"].Split(',');
        foreach (var answer in Mood(row["label"], 1))
        {
            yield return answer;
        }

        yield return new Answer("reddit.anger", emotions.Any(emotion => emotion is "anger" or "annoyance" or "disgust" or "disapproval") ? 1 : 0, 1);
        yield return new Answer("reddit.thanks", emotions.Any(emotion => emotion is "gratitude" or "admiration" or "love") ? 1 : 0, 1);
        yield return new Answer("reddit.positive", row["label"] == "positive" ? 1 : 0, 1);
        yield return new Answer("reddit.negative", row["label"] == "negative" ? 1 : 0, 1);
        if (emotions.All(emotion => emotion is "admiration" or "gratitude" or "joy" or "love" or "caring" or "optimism" or "curiosity"))
        {
            yield return new Answer("toxicity", 0, 0.3f);
            yield return new Answer("hate", 0, 0.3f);
            yield return new Answer("spam", 0, 0.2f);
        }
    }

    private static IEnumerable<Answer> Brand(TableRow row)
    {
        foreach (var answer in Mood(row["label"], 0.3f))
        {
            yield return answer;
        }

        if (row["label"] is "negative" or "neutral" or "positive")
        {
            yield return new Answer("complaint", row["label"] == "negative" ? 1 : 0, 0.3f);
        }
    }

    private static IEnumerable<Answer> Uci(TableRow row) =>
        Mood(row["label"], 0.3f).Concat(Own("reviews", row["label"]))
            .Concat(row["domain"].StartsWith("amazon", StringComparison.Ordinal) ? YesNo("complaint", row["label"] == "negative", 0.5f) : []);

    private static IEnumerable<Answer> Emotion(TableRow row) =>
        YesNo("emotion.anger", row["label"] == "anger", 1).Concat(YesNo("emotion.glad", row["label"] is "joy" or "optimism", 1));

    // Hearts, joy and kisses against all others: the numbers are those of the set's own list.
    private static IEnumerable<Answer> Emoji(TableRow row) =>
        YesNo("emoji.heart", row["label"] is "0" or "3" or "8" or "9" or "13", 1).Concat(YesNo("emoji.laugh", row["label"] is "2", 1));

    private static IEnumerable<Answer> Offensive(TableRow row)
    {
        var yes = row["label"] == "offensive";
        yield return new Answer("toxicity", yes ? 1 : 0, 1.5f);
        yield return new Answer("tweets.offensive", yes ? 1 : 0, 1);
        if (!yes)
        {
            yield return new Answer("hate", 0, 0.3f);
        }
    }

    private static IEnumerable<Answer> Davidson(TableRow row) =>
        YesNo("toxicity", row["label"] != "neither", 0.4f).Concat(YesNo("hate", row["label"] == "hate", 0.6f)).Concat(YesNo("slurs.hate", row["label"] == "hate", 1));

    private static IEnumerable<Answer> Sexism(TableRow row)
    {
        var yes = row["label"] == "sexist";
        yield return new Answer("hate", yes ? 1 : 0, 0.7f);
        yield return new Answer("reddit.sexism", yes ? 1 : 0, 1);
        if (yes)
        {
            yield return new Answer("toxicity", 1, 0.4f);
        }
    }

    private static IEnumerable<Answer> Abuse(TableRow row)
    {
        if (row["label"] == "counterspeech")
        {
            yield break;
        }

        var isAbuse = row["label"] == "abusive";
        yield return new Answer("toxicity", isAbuse ? 1 : 0, 0.7f);
        yield return new Answer("reddit.abuse", isAbuse ? 1 : 0, 1);
        yield return new Answer("hate", row["cad_labels"].Contains("Identity", StringComparison.Ordinal) ? 1 : 0, 0.7f);
    }

    private static IEnumerable<Answer> Civil(TableRow row)
    {
        if (row["label"] != "toxic")
        {
            yield break;
        }

        var isIdentity = row["span_types"].Contains("Identity", StringComparison.Ordinal);
        yield return new Answer("toxicity", 1, 0.6f);
        yield return new Answer("hate", isIdentity ? 1 : 0, isIdentity ? 0.6f : 0.3f);
    }
}
