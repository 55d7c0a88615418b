using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Sites;

/// <summary>Two comments, the second an answer to the first, in the manner of each platform's programming interface.</summary>
public sealed class JsonAnswersTests
{
    public static TheoryData<string, string> Answers => new()
    {
        { "reddit", """[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"p","title":"Kettle","selftext":"","num_comments":2}}]}},{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"k11","author":"ann","body":"Just an ad now.","created_utc":1772359200,"score":3,"parent_id":"t3_p","replies":{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"k12","author":"ben","body_html":"&lt;div class=\"md\"&gt;&lt;blockquote&gt;ad&lt;/blockquote&gt;&lt;p&gt;It is not.&lt;/p&gt;&lt;/div&gt;","created_utc":1772445600,"parent_id":"t1_k11","replies":""}},{"kind":"more","data":{"count":5}}]}}}}]}}]""" },
        { "youtube", """{"kind":"youtube#commentThreadListResponse","items":[{"kind":"youtube#commentThread","id":"k11","snippet":{"totalReplyCount":1,"topLevelComment":{"kind":"youtube#comment","id":"k11","snippet":{"authorDisplayName":"ann","textOriginal":"Just an ad now.","likeCount":3,"publishedAt":"2026-03-01T10:00:00Z"}}},"replies":{"comments":[{"kind":"youtube#comment","id":"k12","snippet":{"authorDisplayName":"ben","textDisplay":"It is <b>not</b>.","parentId":"k11","publishedAt":"2026-03-02T10:00:00Z"}}]}}]}""" },
        { "bluesky", """{"thread":{"post":{"uri":"at://a/b/p","author":{"handle":"maya.example"},"record":{"text":"Kettle","createdAt":"2026-02-28T10:00:00Z"},"replyCount":1},"replies":[{"post":{"uri":"k11","author":{"handle":"ann"},"record":{"text":"Just an ad now.","createdAt":"2026-03-01T10:00:00Z"},"likeCount":3},"replies":[{"post":{"uri":"k12","author":{"handle":"ben"},"record":{"text":"It is not.","createdAt":"2026-03-02T10:00:00Z"}}}]}]}}""" },
        { "mastodon", """{"ancestors":[],"descendants":[{"id":"k11","content":"<p>Just an ad now.</p>","account":{"acct":"ann"},"created_at":"2026-03-01T10:00:00Z","favourites_count":3,"in_reply_to_id":"p"},{"id":"k12","content":"<p>It is not.</p>","account":{"acct":"ben"},"created_at":"2026-03-02T10:00:00Z","in_reply_to_id":"k11"}]}""" },
        { "hackernews", """{"id":1,"type":"story","author":"maya","points":4,"title":"Kettle","children":[{"id":11,"type":"comment","author":"ann","text":"Just an ad now.","created_at":"2026-03-01T10:00:00Z","children":[{"id":12,"type":"comment","author":"ben","text":"It is not.","created_at":"2026-03-02T10:00:00Z","children":[]}]}]}""" },
        { "hackernews", """[{"id":1,"type":"story","by":"maya","time":1,"title":"Kettle"},{"id":11,"type":"comment","by":"ann","text":"Just an ad now.","time":1772359200,"parent":1},{"id":12,"type":"comment","by":"ben","text":"It is not.","time":1772445600,"parent":11}]""" },
        { "wordpress", """[{"id":11,"parent":0,"author_name":"ann","date_gmt":"2026-03-01T10:00:00","content":{"rendered":"<p>Just an ad now.</p>"}},{"id":12,"parent":11,"author_name":"ben","date_gmt":"2026-03-02T10:00:00","content":{"rendered":"<p>It is not.</p>"}}]""" },
        { "wordpress", """{"found":2,"comments":[{"ID":11,"author":{"name":"ann","URL":"https://ann.example"},"date":"2026-03-01T10:00:00+00:00","content":"<p>Just an ad now.</p>","status":"approved","parent":false,"type":"comment","like_count":3},{"ID":12,"author":{"name":"ben"},"date":"2026-03-02T10:00:00+00:00","content":"<p>It is not.</p>","status":"approved","parent":{"ID":11,"type":"comment"},"type":"comment"},{"ID":13,"author":{"name":"link"},"content":"<p>x</p>","type":"pingback"}]}""" },
        { "lemmy", """{"comments":[{"comment":{"id":11,"path":"0.11","content":"Just an ad now.","published":"2026-03-01T10:00:00Z"},"creator":{"name":"ann"},"counts":{"upvotes":3}},{"comment":{"id":12,"path":"0.11.12","content":"> ad\nIt is not.","published":"2026-03-02T10:00:00Z"},"creator":{"name":"ben"}}]}""" },
        { "stackexchange", """{"items":[{"answer_id":11,"body":"<p>Just an ad now.</p>","owner":{"display_name":"ann"},"creation_date":1772359200,"score":3,"comments":[{"comment_id":12,"body":"It is not.","owner":{"display_name":"ben"},"creation_date":1772445600}]}],"has_more":false,"quota_remaining":9}""" },
        { "disqus", """{"response":[{"id":"11","author":{"name":"ann"},"message":"<p>Just an ad now.</p>","createdAt":"2026-03-01T10:00:00","likes":3,"parent":null},{"id":"12","author":{"name":"ben"},"message":"<p>It is not.</p>","createdAt":"2026-03-02T10:00:00","parent":11}]}""" },
        { "discourse", """{"title":"Kettle","posts_count":3,"post_stream":{"posts":[{"id":1,"post_number":1,"username":"maya","cooked":"<p>Kettle</p>","created_at":"2026-02-28T10:00:00Z"},{"id":2,"post_number":2,"username":"ann","cooked":"<p>Just an ad now.</p>","created_at":"2026-03-01T10:00:00Z"},{"id":3,"post_number":3,"reply_to_post_number":2,"username":"ben","cooked":"<aside class=\"quote\">ad</aside><p>It is not.</p>","created_at":"2026-03-02T10:00:00Z"}],"stream":[1,2,3]}}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Read_Answer_GivesBothCommentsAndTheAnswersParent(string platform, string json)
    {
        var page = TestPages.Read(json);

        Assert.Equal(platform, page.Platform);
        Assert.Equal(["Just an ad now.", "It is not."], page.Comments.Select(comment => comment.Text));
        Assert.Equal(["ann", "ben"], page.Comments.Select(comment => comment.Author));
        Assert.Equal([1, 2], page.Comments.Select(comment => comment.PublishedAt!.Value.Day));
        Assert.Equal([null, page.Comments[0].Id], page.Comments.Select(comment => comment.ParentId));
        Assert.Null(page.Next);
    }

    [Fact]
    public void Read_OEmbedAnswer_GivesThePostAlone()
    {
        var page = TestPages.Read("""{"version":"1.0","type":"video","title":"Kettle &amp; cup","author_name":"Maya","author_url":"https://maya.example","html":"<iframe></iframe>"}""");

        Assert.Equal("oembed", page.Platform);
        Assert.Equal(("Kettle & cup", "Maya"), (page.Post!.Title, page.Post.Author));
        Assert.Empty(page.Comments);
    }

    [Fact]
    public void Read_AnswerThatContinues_NamesTheNextPage()
    {
        var page = TestPages.Read(
            """{"kind":"youtube#commentThreadListResponse","nextPageToken":"abc","items":[]}""", address: "https://www.googleapis.example/youtube/v3/commentThreads?videoId=v&pageToken=old");

        Assert.Equal("https://www.googleapis.example/youtube/v3/commentThreads?videoId=v&pageToken=abc", page.Next!.AbsoluteUri);
    }

    [Fact]
    public void Read_AnswerWithoutItsItems_SaysWhatIsMissing()
    {
        var page = TestPages.Read("""{"kind":"youtube#commentThreadListResponse"}""");

        Assert.Equal("The page of 'youtube' has no items.", Assert.Single(page.Warnings));
    }
}
