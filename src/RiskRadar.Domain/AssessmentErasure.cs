namespace RiskRadar.Domain;

/// <summary>Takes comments out of an assessment that was made when they were still known.</summary>
public static class AssessmentErasure
{
    /// <summary>The assessment without quotes of the comments and without their ids as evidence; the same instance when it has neither.</summary>
    public static Assessment Without(this Assessment assessment, IReadOnlySet<(PostId Post, string Comment)> comments)
    {
        var ids = comments.Select(comment => comment.Comment).ToHashSet(StringComparer.Ordinal);
        var quotes = assessment.Quotes.Where(quote => !comments.Contains((quote.Post, quote.Comment))).ToList();
        var hasEvidence = assessment.Flags.Any(flag => flag.Evidence.Any(ids.Contains));
        if (quotes.Count == assessment.Quotes.Count && !hasEvidence)
        {
            return assessment;
        }

        return assessment with
        {
            Quotes = quotes,
            Flags = [.. assessment.Flags.Select(flag => flag with { Evidence = [.. flag.Evidence.Where(id => !ids.Contains(id))] })],
        };
    }
}
