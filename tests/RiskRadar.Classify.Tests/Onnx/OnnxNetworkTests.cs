using RiskRadar.Classify.Models;

namespace RiskRadar.Classify.Onnx;

public sealed class OnnxNetworkTests : IDisposable
{
    private readonly TinyNetwork _network = new(2, ("lovely", [4, 0]), ("goblin", [0, 8]));

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Open_NoSuchNetwork_SaysWhichSetting()
    {
        var options = _network.Options("support");
        options.Model = "/nowhere/none.onnx";

        Assert.Equal("there is no network '/nowhere/none.onnx': check Classify:Onnx:Model", Failure(options));
    }

    [Fact]
    public void Open_NoVocabulary_SaysWhichSetting()
    {
        var options = _network.Options("support");
        options.Vocabulary = null;

        Assert.StartsWith("Classify:Onnx:Vocabulary is not set", Failure(options), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_VocabularyWithoutMarks_SaysSo()
    {
        File.WriteAllText(_network.Vocabulary, "a\nb\n");

        Assert.Contains("is no vocabulary that can be used", Failure(_network.Options("support")), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BrokenNetwork_SaysSo()
    {
        File.WriteAllText(_network.Model, "no network");

        Assert.Contains("is no network that can be opened", Failure(_network.Options("support")), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_InputsOfOtherNames_NamesBoth()
    {
        var options = _network.Options("support");
        options.Ids = "tokens";

        Assert.Equal(
            "the network takes 'input_ids', 'attention_mask', the settings name 'tokens', 'attention_mask', 'token_type_ids': set Classify:Onnx:Ids, Mask and Types",
            Failure(options));
    }

    [Fact]
    public void Open_NoSuchOutput_NamesThoseThatAre()
    {
        var options = _network.Options("support");
        options.Output = "scores";

        Assert.Equal("the network has no output 'scores' of numbers, only 'logits': set Classify:Onnx:Output", Failure(options));
    }

    [Fact]
    public void Open_LabelThatNobodyReads_NamesAll() =>
        Assert.StartsWith("Classify:Onnx:Labels names 'joy', which nobody reads: there are negative, neutral, positive, sellout,", Failure(_network.Options("joy")), StringComparison.Ordinal);

    [Fact]
    public void Open_NoLabels_SaysWhatToSet() =>
        Assert.StartsWith("Classify:Onnx:Labels does not say what the network's outputs mean", Failure(_network.Options()), StringComparison.Ordinal);

    [Fact]
    public void Open_TwoOfThreeMoods_AreTooFew() =>
        Assert.StartsWith("Classify:Onnx:Labels names 2 of the three sentiments", Failure(_network.Options("negative", "positive")), StringComparison.Ordinal);

    [Fact]
    public void Open_MoreLabelsThanOutputs_NamesTheFirstThatIsMissing() =>
        Assert.Equal(
            "Classify:Onnx:Labels:2 names an output that the network does not have: it has 2, from 0 to 1", Failure(_network.Options("support", "sellout", "spam")));

    [Fact]
    public void Open_SigmoidWithDoubledLabel_IsRefused()
    {
        var options = _network.Options("sellout", "sellout");
        options.Activation = OnnxActivation.Sigmoid;

        Assert.StartsWith("Classify:Onnx:Labels names 'sellout' more than once", Failure(options), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_VocabularyLargerThanTheNetwork_FailsAtOnce()
    {
        File.AppendAllLines(_network.Vocabulary, ["one", "two"]);

        Assert.Contains("is the vocabulary the one that it was trained with?", Failure(_network.Options("support", "sellout")), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_PairsOfBytes_ReadsThem()
    {
        var vocabulary = Path.Combine(_network.Folder, "vocab.json");
        var merges = Path.Combine(_network.Folder, "merges.txt");
        File.WriteAllText(vocabulary, """{"<s>":0,"<unk>":1,"</s>":2,"o":3,"h":4,"oh":5}""");
        File.WriteAllText(merges, "#version: 0.2\no h\n");
        var options = _network.Options("support", "sellout");
        (options.Vocabulary, options.Merges) = (vocabulary, merges);

        Assert.Equal([0, 5, 2], OnnxTokens.Open(options).Read("oh"));
        Assert.Equal([0, 5, 3, 3, 2], OnnxTokens.Open(options).Read("ohoo"));
    }

    private static string Failure(OnnxOptions options) => Assert.Throws<ModelFileException>(() => OnnxNetwork.Open(options)).Message;
}
