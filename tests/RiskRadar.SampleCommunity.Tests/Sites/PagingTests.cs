namespace RiskRadar.SampleCommunity.Sites;

public sealed class PagingTests
{
    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(3, 1, false)]
    public void Of_Number_GivesItsItems(int number, int items, bool hasNext)
    {
        var page = Paging<int>.Of([1, 2, 3, 4, 5], number, 2)!;

        Assert.Equal(items, page.Items.Count);
        Assert.Equal(hasNext, page.HasNext);
        Assert.Equal(3, page.Last);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Of_NoSuchPage_IsNull(int number) => Assert.Null(Paging<int>.Of([1, 2, 3, 4, 5], number, 2));

    [Fact]
    public void Of_NoItems_IsOneEmptyPage() => Assert.Empty(Paging<int>.Of([], 1, 2)!.Items);
}
