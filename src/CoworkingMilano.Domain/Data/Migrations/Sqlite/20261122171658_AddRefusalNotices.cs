using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddRefusalNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsCompetitive",
                table: "Calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "RefusalNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenById = table.Column<string>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RemarksFiledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SilenceNotedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusalNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RefusalNotices_Accounts_GivenById",
                        column: x => x.GivenById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RefusalNotices_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RepliedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefusalNoticeId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_RefusalNotices_RefusalNoticeId",
                        column: x => x.RefusalNoticeId,
                        principalTable: "RefusalNotices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RefusalGrounds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RemarkId = table.Column<int>(type: "INTEGER", nullable: true),
                    DecisionId = table.Column<int>(type: "INTEGER", nullable: true),
                    RefusalNoticeId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusalGrounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RefusalGrounds_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RefusalGrounds_RefusalNotices_RefusalNoticeId",
                        column: x => x.RefusalNoticeId,
                        principalTable: "RefusalNotices",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RefusalGrounds_Remarks_RemarkId",
                        column: x => x.RemarkId,
                        principalTable: "Remarks",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RemarkFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    FileId = table.Column<int>(type: "INTEGER", nullable: false),
                    RemarkId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemarkFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemarkFiles_Remarks_RemarkId",
                        column: x => x.RemarkId,
                        principalTable: "Remarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RemarkFiles_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RefusalGrounds_DecisionId",
                table: "RefusalGrounds",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_RefusalGrounds_RefusalNoticeId",
                table: "RefusalGrounds",
                column: "RefusalNoticeId");

            migrationBuilder.CreateIndex(
                name: "IX_RefusalGrounds_RemarkId",
                table: "RefusalGrounds",
                column: "RemarkId");

            migrationBuilder.CreateIndex(
                name: "IX_RefusalNotices_ApplicationId_Number",
                table: "RefusalNotices",
                columns: new[] { "ApplicationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RefusalNotices_GivenById",
                table: "RefusalNotices",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_RemarkFiles_FileId",
                table: "RemarkFiles",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_RemarkFiles_RemarkId",
                table: "RemarkFiles",
                column: "RemarkId");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_RefusalNoticeId",
                table: "Remarks",
                column: "RefusalNoticeId");

            // A refusal of before had one reason, whose words were the note.
            migrationBuilder.Sql("INSERT INTO RefusalGrounds (DecisionId, \"Position\", Reason, \"Text\") SELECT Id, 1, Reason, COALESCE(Note, '') FROM Decisions WHERE Reason IS NOT NULL");
            migrationBuilder.Sql("UPDATE Decisions SET Note = NULL WHERE Reason IS NOT NULL");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Decisions");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RefusalGrounds");

            migrationBuilder.DropTable(
                name: "RemarkFiles");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropTable(
                name: "RefusalNotices");

            migrationBuilder.DropColumn(
                name: "IsCompetitive",
                table: "Calls");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Decisions",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }
    }
}
