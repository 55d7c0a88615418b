namespace RiskRadar.Assess.Rosters;

public sealed class AuthorSampleTests
{
    [Fact]
    public void Sorted_MembersInAnyOrder_KeepsTheSameOfMillions()
    {
        ulong[][] members = [Authors(1, 3_000_000), Authors(2_000_001, 2_500_000), Authors(90_000_000, 1_000_000)];

        var (authors, kept) = Sample(members, [0, 1, 2]).Sorted();
        var (others, alsoKept) = Sample(members, [2, 1, 0]).Sorted();

        Assert.Equal(authors, others);
        Assert.Equal(kept, alsoKept);
        Assert.InRange(authors.Length, 3_990_000, 4_010_000);
        // A million are shared, and 4 of 6.5 million are kept.
        Assert.InRange(authors.Length - authors.Distinct().Count(), 610_000, 620_000);
    }

    private static AuthorSample Sample(ulong[][] members, int[] order)
    {
        var sample = new AuthorSample();
        foreach (var member in order)
        {
            sample.Add(member, members[member]);
        }

        return sample;
    }

    private static ulong[] Authors(ulong first, int count) => [.. Enumerable.Range(0, count).Select(number => first + (ulong)number)];
}
