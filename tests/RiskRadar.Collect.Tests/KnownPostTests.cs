using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

public sealed class KnownPostTests
{
    private static readonly Uri First = new("https://blog.example/tea");
    private static readonly Uri Second = new("https://blog.example/tea?page=2");

    [Fact]
    public void After_NewPage_AddsItAndItsComments()
    {
        var known = KnownPost.Nothing.After(Page(First, "v1", "a")).After(Page(Second, "v1", "b"));

        Assert.Equal(["a", "b"], known.CommentIds.Order());
        Assert.Equal([First, Second], known.Pages.Select(page => page.Address));
    }

    [Fact]
    public void After_KnownPage_ReplacesItInItsPlace()
    {
        var known = KnownPost.Nothing.After(Page(First, "v1", "a")).After(Page(Second, "v1", "b")).After(Page(First, "v2", "c"));

        Assert.Equal([new(First, new("v2", null)), new(Second, new("v1", null))], known.Pages);
    }

    [Fact]
    public void After_PageThatCouldNotBeHad_ChangesNothing()
    {
        var known = KnownPost.Nothing.After(new(null, default, null, null) { Failure = new PageGoneException(First, 404) });

        Assert.Empty(known.Pages);
        Assert.Empty(known.CommentIds);
    }

    private static CollectedPage Page(Uri address, string tag, string comment) => new(
        null,
        default,
        new("page", "test", null, null, [new(comment, null, null, "text", null, false, null, null, null)], null, null, []),
        null)
    {
        Known = new(address, new PageValidators(tag, null)),
    };
}
