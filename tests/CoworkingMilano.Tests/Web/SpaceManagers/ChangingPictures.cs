using System.Net;
using CoworkingMilano.Domain.Accreditation;
using CoworkingMilano.Domain.Files;
using CoworkingMilano.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoworkingMilano.Tests.Web.SpaceManagers;

public sealed class ChangingPictures : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly AccreditationApplication _draft = Some.StartedAccreditation();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Puts_another_file_in_the_place_of_the_old_one_whose_bytes_go()
    {
        var manager = await WithPictures("Sala", "Cortile");

        var response = await Change(manager, 1, "nuova.png", SomeFile.Png(), "La sala nuova");

        response.LeadsTo(_draft.Url("fotografie"));
        var saved = await _portal.Saved(_draft);
        Assert.Equal([(1, "La sala nuova", "nuova.png"), (2, "Cortile", "2.jpg")], saved.Pictures.Select(p => (p.Position, p.Caption!, p.File.Name)));
        Assert.Equal(2, await _portal.WithDb(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task Changes_the_words_alone()
    {
        var manager = await WithPictures("Sala");

        (await manager.FillIn(_draft.Url("fotografie/1/modifica"), ("Caption", " La sala comune "))).LeadsTo(_draft.Url("fotografie"));

        var picture = Assert.Single((await _portal.Saved(_draft)).Pictures);
        Assert.Equal(("La sala comune", "1.jpg"), (picture.Caption, picture.File.Name));
    }

    [Fact]
    public async Task Says_what_is_wrong_and_changes_nothing()
    {
        var manager = await WithPictures("Sala");

        await (await manager.FillIn(_draft.Url("fotografie/1/modifica"), ("Caption", ""))).ComesBack("Caption", "Scrivi che cosa si vede nella fotografia");
        var page = await (await Change(manager, 1, "sala.jpg", SomeFile.Pdf(), "Altro")).ComesBack("Picture", "Il file non è una fotografia JPG o PNG: scegline un’altra");

        Assert.Equal("Altro", page.ValueOf("Caption"));
        Assert.Equal("Sala", Assert.Single((await _portal.Saved(_draft)).Pictures).Caption);
    }

    [Fact]
    public async Task Brings_one_forward_and_leaves_the_first_where_it_is()
    {
        var manager = await WithPictures("Sala", "Cortile", "Cucina");

        (await manager.FillIn(_draft.Url("fotografie"), _draft.Url("fotografie/3/avanti"))).LeadsTo(_draft.Url("fotografie"));
        await manager.Send(_draft.Url("fotografie/1/avanti"));

        Assert.Equal(["Sala", "Cucina", "Cortile"], (await _portal.Saved(_draft)).Pictures.Select(p => p.Caption));
    }

    [Fact]
    public async Task Finds_nothing_where_there_is_no_picture_and_nothing_to_change_in_a_case()
    {
        var submitted = Some.SubmittedAccreditation();
        var manager = await _portal.SignInWith(_draft, submitted);

        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(_draft.Url("fotografie/4/modifica"))).StatusCode);
        await (await manager.Send(submitted.Url("fotografie/1/avanti"))).IsConflict("La domanda è già stata presentata: non si modifica più.");
        await (await manager.Send(submitted.Url("fotografie/1/modifica"), ("Caption", "Altro"))).IsConflict("La domanda è già stata presentata: non si modifica più.");
    }

    private async Task<HttpClient> WithPictures(params string[] captions)
    {
        foreach (var (index, caption) in captions.Index())
        {
            _draft.AddPicture(Some.File(FileKind.Jpeg, $"{index + 1}.jpg"), caption, Some.Clock);
        }

        return await _portal.SignInWith(_draft);
    }

    private Task<HttpResponseMessage> Change(HttpClient manager, int position, string name, byte[] bytes, string caption) =>
        manager.Upload(_draft.Url($"fotografie/{position}/modifica"), _draft.Url($"fotografie/{position}/modifica"), "Picture", name, bytes, ("Caption", caption));
}
